import tensorflow as tf

with tf.variable_scope("layer") as scope:
    w1 = tf.get_variable("w", initializer=tf.ones((3, 1)))
with tf.variable_scope(scope, reuse=True):
    w2 = tf.get_variable("w")
with tf.variable_scope("", reuse=True):
    w3 = tf.get_variable("layer/w")
assert w1 is w2 is w3
