import tensorflow as tf

width = tf.Variable(6)
height = tf.Variable(7)
init = tf.global_variables_initializer()
sess = tf.InteractiveSession()
init.run()
area = width * height
value = area.eval()
sess.close()
