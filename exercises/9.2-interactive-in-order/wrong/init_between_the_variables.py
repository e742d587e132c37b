# label: not-initialised
import tensorflow as tf

width = tf.Variable(6)
init = tf.global_variables_initializer()
height = tf.Variable(7)
area = width * height
sess = tf.InteractiveSession()
init.run()
value = area.eval()
sess.close()
