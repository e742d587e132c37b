import tensorflow as tf

y_pred = tf.constant([[1.0], [2.0]])
y = tf.constant([[1.0], [3.0]])
error = y_pred - y
mse = tf.reduce_mean(tf.square(error), name="mse")
