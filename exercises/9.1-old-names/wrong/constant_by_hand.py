# label: number-by-hand
import tensorflow as tf

a = tf.Variable(4, name="a")
b = tf.constant(3)
c = tf.constant(2)
d = tf.constant(4 * 3 - 2)
init = tf.global_variables_initializer()
