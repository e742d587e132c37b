# label: not-a-value
import numpy as np
import tensorflow as tf

raw = np.random.RandomState(1).rand(50, 2).astype("float32") * [1.0, 1000.0]
t = (raw @ np.array([[3.0], [0.01]]) + 5).astype("float32")
scaled = (raw - raw.mean(axis=0)) / raw.std(axis=0)
Xd = np.c_[np.ones((50, 1)), scaled].astype("float32")
X = tf.constant(Xd, dtype=tf.float32, name="X")
y = tf.constant(t, dtype=tf.float32, name="y")
theta = tf.Variable(tf.zeros([3, 1]), name="theta")
error = tf.matmul(X, theta) - y
mse = tf.reduce_mean(tf.square(error), name="mse")
gradients = 2 / 50 * tf.matmul(tf.transpose(X), error)
training_op = tf.assign(theta, theta - 0.1 * gradients)
init = tf.global_variables_initializer()
with tf.Session() as sess:
    sess.run(init)
    for _ in range(200):
        sess.run(training_op)
final_mse = mse
