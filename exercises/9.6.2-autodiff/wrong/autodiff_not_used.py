# label: hand-written
import numpy as np
import tensorflow as tf
rng = np.random.RandomState(0); m = 20
Xd = np.c_[np.ones((m, 1)), rng.randn(m, 2)].astype("float32"); yd = (Xd @ np.array([[1.0], [2.0], [-3.0]])).astype("float32")
X = tf.constant(Xd); y = tf.constant(yd); theta = tf.Variable(tf.zeros([3, 1]), name="theta")
mse = tf.reduce_mean(tf.square(tf.matmul(X, theta) - y), name="mse")
gradients = tf.gradients(mse, [theta])[0]
manual = 2 / m * tf.matmul(tf.transpose(X), tf.matmul(X, theta) - y)
training_op = tf.assign(theta, theta - 0.1 * manual)
with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    for _ in range(200): sess.run(training_op)
    best_theta = theta.eval()
