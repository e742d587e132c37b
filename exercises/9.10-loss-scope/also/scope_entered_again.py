import tensorflow as tf

y_pred = tf.constant([[1.0], [2.0]])
y = tf.constant([[1.0], [3.0]])
with tf.name_scope("loss") as scope:
    error = y_pred - y
squared_error = tf.square(error)
with tf.name_scope(scope):
    mse = tf.reduce_mean(squared_error, name="mse")
