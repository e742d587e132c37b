# label: lines-changed
import tensorflow as tf

width = tf.Variable(6)
height = tf.Variable(7)
area = width * height
sess = tf.InteractiveSession()
width.initializer.run()
height.initializer.run()
value = area.eval()
sess.close()
