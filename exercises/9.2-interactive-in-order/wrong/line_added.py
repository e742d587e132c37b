# label: lines-changed
import tensorflow as tf

width = tf.Variable(6)
height = tf.Variable(7)
area = width * height
init = tf.global_variables_initializer()
sess = tf.InteractiveSession()
init.run()
value = area.eval()
again = area.eval()
sess.close()
