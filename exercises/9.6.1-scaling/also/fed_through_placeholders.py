import numpy as np
import tensorflow as tf

raw = np.random.RandomState(1).rand(50, 2).astype("float32") * [1.0, 1000.0]
t = (raw @ np.array([[3.0], [0.01]]) + 5).astype("float32")
scaled = (raw - raw.mean(axis=0)) / raw.std(axis=0)
Xd = np.c_[np.ones((50, 1)), scaled].astype("float32")
X = tf.placeholder(tf.float32, [None, 3], name="X")
y = tf.placeholder(tf.float32, [None, 1], name="y")
theta = tf.Variable(tf.zeros([3, 1]), name="theta")
mse = tf.reduce_mean(tf.square(tf.matmul(X, theta) - y))
training_op = tf.train.GradientDescentOptimizer(0.1).minimize(mse)
with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    feed = {X: Xd, y: t}
    for _ in range(200):
        sess.run(training_op, feed_dict=feed)
    final_mse = sess.run(mse, feed_dict=feed)
