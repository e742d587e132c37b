import tensorflow as tf

y_pred = tf.constant([[1.0], [2.0]])
y = tf.constant([[1.0], [3.0]])
with tf.name_scope("loss"):
    error = y_pred - y
    total = tf.reduce_sum(error * error)
    mse = tf.divide(total, 2.0, name="mse")
