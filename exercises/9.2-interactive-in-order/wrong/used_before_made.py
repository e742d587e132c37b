# label: name-error
import tensorflow as tf

width = tf.Variable(6)
area = width * height
height = tf.Variable(7)
init = tf.global_variables_initializer()
sess = tf.InteractiveSession()
init.run()
value = area.eval()
sess.close()
