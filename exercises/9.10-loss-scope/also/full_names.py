import tensorflow as tf

y_pred = tf.constant([[1.0], [2.0]])
y = tf.constant([[1.0], [3.0]])
error = tf.subtract(y_pred, y, name="loss/sub")
mse = tf.reduce_mean(tf.square(error, name="loss/square"), name="loss/mse")
