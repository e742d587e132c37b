import numpy as np
import tensorflow as tf

targets = np.arange(5, dtype=np.float32)

y_pred = tf.constant(targets.reshape(-1, 1), name="y_pred")
y = tf.constant([[value] for value in targets], name="y")
error = y_pred - y
mse = tf.losses.mean_squared_error(y, y_pred)

with tf.Session() as sess:
    mse_val = sess.run(mse)
