import tensorflow as tf

a = tf.Variable(4, name="a")
b = tf.constant(3)
c = tf.constant(2)
# TensorFlow 1.0 spelt the short names out; the old initializer survives only as a deprecated alias.
d = tf.subtract(tf.multiply(a, b), c)
init = tf.global_variables_initializer()
