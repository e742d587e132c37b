# label: rebound-to-the-assignment
import numpy as np
import tensorflow as tf

m = 20
rng = np.random.RandomState(0)
X_data = np.c_[np.ones((m, 1)), rng.randn(m, 2)].astype("float32")
y_data = (X_data @ np.array([[1.0], [2.0], [-3.0]])).astype("float32")

X = tf.constant(X_data, name="X")
y = tf.constant(y_data, name="y")
theta = tf.Variable(tf.random_uniform([3, 1], -1.0, 1.0, seed=42), name="theta")

learning_rate = 0.1
error = tf.matmul(X, theta) - y
gradients = 2 / m * tf.matmul(tf.transpose(X), error)
theta = tf.assign(theta, theta - learning_rate * gradients)
training_op = theta

init = tf.global_variables_initializer()
with tf.Session() as sess:
    sess.run(init)
    for step in range(200):
        sess.run(training_op)
    best_theta = theta.eval()
