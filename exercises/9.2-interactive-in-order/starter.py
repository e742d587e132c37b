import tensorflow as tf

value = area.eval()
sess = tf.InteractiveSession()
width = tf.Variable(6)
init.run()
init = tf.global_variables_initializer()
area = width * height
height = tf.Variable(7)
sess.close()
