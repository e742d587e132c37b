import tensorflow as tf

with tf.name_scope(scope):
    mse = tf.reduce_mean(tf.square(error), name="mse")
with tf.name_scope("loss"):
    rate = tf.constant(0.1, name="rate")
with tf.name_scope("train") as scope:
    step = tf.multiply(rate, mse, name="step")
error = tf.constant([1.0, -2.0], name="error")
