import numpy as np
import tensorflow as tf
rng = np.random.RandomState(0); m = 20
Xd = np.c_[np.ones((m, 1)), rng.randn(m, 2)].astype("float32"); yd = (Xd @ np.array([[1.0], [2.0], [-3.0]])).astype("float32")
X = tf.constant(Xd); y = tf.constant(yd); theta = tf.Variable(tf.zeros([3, 1]), name="theta")
mse = tf.reduce_mean(tf.square(tf.matmul(X, theta) - y), name="mse")
global_step = tf.Variable(0, trainable=False, name="global_step")
training_op = tf.train.GradientDescentOptimizer(0.1).minimize(mse, global_step=global_step)
with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    while sess.run(global_step) < 200:
        sess.run(training_op)
    best_theta = sess.run(theta)
