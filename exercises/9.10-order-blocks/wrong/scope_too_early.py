# label: name-error
import tensorflow as tf

error = tf.constant([1.0, -2.0], name="error")
with tf.name_scope("loss"):
    mse = tf.reduce_mean(tf.square(error), name="mse")
with tf.name_scope(scope):
    rate = tf.constant(0.1, name="rate")
with tf.name_scope("train") as scope:
    step = tf.multiply(rate, mse, name="step")
