# label: grouped-otherwise
import tensorflow as tf

a = tf.Variable(4, name="a")
b = tf.constant(3)
c = tf.constant(2)
d = tf.multiply(a, tf.subtract(b, c))
init = tf.global_variables_initializer()
