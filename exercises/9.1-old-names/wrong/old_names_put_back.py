# label: old-name-left
import tensorflow as tf

tf.mul = tf.multiply
tf.sub = tf.subtract
tf.initialize_all_variables = tf.global_variables_initializer

a = tf.Variable(4, name="a")
b = tf.constant(3)
c = tf.constant(2)
d = tf.sub(tf.mul(a, b), c)
init = tf.initialize_all_variables()
