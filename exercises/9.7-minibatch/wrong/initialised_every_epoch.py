# label: initialised-again
import numpy as np
import tensorflow as tf
rng = np.random.RandomState(0); m = 20
Xd = np.c_[np.ones((m, 1)), rng.randn(m, 2)].astype("float32"); yd = (Xd @ np.array([[1.0], [2.0], [-3.0]])).astype("float32")
X = tf.placeholder(tf.float32, shape=(None, 3), name="X"); y = tf.placeholder(tf.float32, shape=(None, 1), name="y")
theta = tf.Variable(tf.zeros([3, 1]), name="theta")
mse = tf.reduce_mean(tf.square(tf.matmul(X, theta) - y))
training_op = tf.train.GradientDescentOptimizer(0.1).minimize(mse)
init = tf.global_variables_initializer()
with tf.Session() as sess:
    for epoch in range(60):
        sess.run(init)
        for i in range(0, m, 5): sess.run(training_op, feed_dict={X: Xd[i:i + 5], y: yd[i:i + 5]})
    best_theta = theta.eval()
