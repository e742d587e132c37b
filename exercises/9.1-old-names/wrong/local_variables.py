# label: local-variables
import tensorflow as tf

a = tf.Variable(4, name="a")
b = tf.constant(3)
c = tf.constant(2)
d = tf.subtract(tf.multiply(a, b), c)
init = tf.local_variables_initializer()
