# label: shape-not-known
import numpy as np
import tensorflow as tf

targets = np.arange(5, dtype=np.float32)
y_pred = tf.constant(targets.reshape(-1, 1), name="y_pred")
y = tf.placeholder(tf.float32, name="y")
error = y_pred - y
mse = tf.reduce_mean(tf.square(error), name="mse")
with tf.Session() as sess:
    mse_val = sess.run(mse, {y: targets.reshape(-1, 1)})
