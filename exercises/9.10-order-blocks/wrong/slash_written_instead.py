# label: lines-changed
import tensorflow as tf

with tf.name_scope("train"):
    rate = tf.constant(0.1, name="rate")
error = tf.constant([1.0, -2.0], name="error")
with tf.name_scope("loss"):
    mse = tf.reduce_mean(tf.square(error), name="mse")
with tf.name_scope("train/"):
    step = tf.multiply(rate, mse, name="step")
