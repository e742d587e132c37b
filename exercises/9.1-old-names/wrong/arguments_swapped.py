# label: arguments-swapped
import tensorflow as tf

a = tf.Variable(4, name="a")
b = tf.constant(3)
c = tf.constant(2)
d = tf.subtract(c, tf.multiply(a, b))
init = tf.global_variables_initializer()
