import tensorflow as tf

width = tf.Variable(6)
height = tf.Variable(7)
sess = tf.InteractiveSession()
init = tf.global_variables_initializer()
area = width * height
init.run()
value = area.eval()
sess.close()
