# label: not-from-session
import numpy as np
import tensorflow as tf

rng = np.random.RandomState(0)
m = 20
Xd = np.c_[np.ones((m, 1)), rng.randn(m, 2)].astype("float32")
yd = (Xd @ np.array([[1.0], [2.0], [-3.0]])).astype("float32")
X = tf.constant(Xd, name="X")
y = tf.constant(yd, name="y")
theta = tf.Variable(tf.random_uniform([3, 1], -1.0, 1.0, seed=42), name="theta")
error = tf.matmul(X, theta) - y
gradients = 2 / m * tf.matmul(tf.transpose(X), error)
training_op = tf.assign(theta, theta - 0.1 * gradients)
t = np.zeros((3, 1), "float32")
for _ in range(200):
    t = t - 0.1 * 2 / m * Xd.T @ (Xd @ t - yd)
best_theta = t
