# label: old-name-left
import tensorflow as tf

a = tf.Variable(4, name="a")
b = tf.constant(3)
c = tf.constant(2)
try:
    d = tf.sub(tf.mul(a, b), c)
except AttributeError:
    d = None
init = tf.global_variables_initializer()
