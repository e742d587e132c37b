import numpy as np
import tensorflow as tf

rng = np.random.RandomState(0)
m = 20
Xd = np.c_[np.ones((m, 1)), rng.randn(m, 2)].astype("float32")
yd = (Xd @ np.array([[1.0], [2.0], [-3.0]])).astype("float32")
X = tf.constant(Xd)
y = tf.constant(yd)
theta = tf.Variable(tf.zeros([3, 1]), name="theta")
error = tf.matmul(X, theta) - y
A = tf.matmul(tf.transpose(X), X)
b = tf.matmul(tf.transpose(X), y)
gradients = 2 / m * (tf.matmul(A, theta) - b)
