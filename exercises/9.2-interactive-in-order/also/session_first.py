import tensorflow as tf

sess = tf.InteractiveSession()
width = tf.Variable(6)
height = tf.Variable(7)
init = tf.global_variables_initializer()
init.run()
area = width * height
value = area.eval()
sess.close()
