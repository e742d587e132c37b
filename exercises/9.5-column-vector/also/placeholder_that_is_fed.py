import numpy as np
import tensorflow as tf

targets = np.arange(5, dtype=np.float32)

y_pred = tf.constant(targets.reshape(-1, 1), name="y_pred")
y = tf.placeholder(tf.float32, shape=(5, 1), name="y")
error = y_pred - y
mse = tf.reduce_mean(tf.square(error), name="mse")

with tf.Session() as sess:
    print(sess.run(error, {y: targets.reshape(-1, 1)}))
    mse_val = float(sess.run(mse, feed_dict={y: targets.reshape(-1, 1)}))
