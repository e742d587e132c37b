import numpy as np
import tensorflow as tf

m = 50
raw = np.random.RandomState(1).rand(m, 2).astype("float32") * [1.0, 1000.0]
t = (raw @ np.array([[3.0], [0.01]]) + 5).astype("float32")

scaled = raw
Xd = np.c_[np.ones((m, 1)), scaled].astype("float32")

X = tf.constant(Xd, name="X")
y = tf.constant(t, name="y")
theta = tf.Variable(tf.zeros([3, 1]), name="theta")
error = tf.matmul(X, theta) - y
mse = tf.reduce_mean(tf.square(error), name="mse")
gradients = 2 / m * tf.matmul(tf.transpose(X), error)
training_op = tf.assign(theta, theta - 0.1 * gradients)

init = tf.global_variables_initializer()
with tf.Session() as sess:
    sess.run(init)
    for step in range(200):
        sess.run(training_op)
    final_mse = sess.run(mse)
print(final_mse)
