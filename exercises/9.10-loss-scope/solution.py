import tensorflow as tf

y_pred = tf.constant([[1.0], [2.0]])
y = tf.constant([[1.0], [3.0]])
# A node takes the scope that is open when it is made, so both lines stand in one block: a second block would be loss_1.
with tf.name_scope("loss"):
    error = y_pred - y
    mse = tf.reduce_mean(tf.square(error), name="mse")
