# label: data-swapped
import numpy as np
import tensorflow as tf

m = 20
rng = np.random.RandomState(0)
X_data = np.c_[np.ones((m, 1)), rng.randn(m, 2)].astype("float32")
y_data = (X_data @ np.array([[1.0], [2.0], [-3.0]])).astype("float32")

X = tf.constant(X_data, name="X")
y = tf.constant(y_data, name="y")
yT = tf.transpose(y)
theta = tf.matmul(tf.matmul(tf.matrix_inverse(tf.matmul(yT, y)), yT), X)
with tf.Session() as sess:
    theta_value = sess.run(theta)
