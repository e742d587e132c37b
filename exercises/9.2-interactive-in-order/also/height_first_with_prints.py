import tensorflow as tf

height = tf.Variable(7)
width = tf.Variable(6)
init = tf.global_variables_initializer()
area = width * height
sess = tf.InteractiveSession()
init.run()
value = area.eval()
print(value)
sess.close()
