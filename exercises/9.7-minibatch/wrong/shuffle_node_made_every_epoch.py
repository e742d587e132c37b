# label: created-in-loop
import numpy as np
import tensorflow as tf

m = 20
rng = np.random.RandomState(0)
X_data = np.c_[np.ones((m, 1)), rng.randn(m, 2)].astype("float32")
y_data = (X_data @ np.array([[1.0], [2.0], [-3.0]])).astype("float32")

X = tf.placeholder(tf.float32, shape=(None, 3), name="X")
y = tf.placeholder(tf.float32, shape=(None, 1), name="y")
theta = tf.Variable(tf.zeros([3, 1]), name="theta")
mse = tf.reduce_mean(tf.square(tf.matmul(X, theta) - y))
training_op = tf.train.GradientDescentOptimizer(0.1).minimize(mse)

batch_size = 5
n_batches = m // batch_size
n_epochs = 60

init = tf.global_variables_initializer()
with tf.Session() as sess:
    sess.run(init)
    for epoch in range(n_epochs):
        order = sess.run(tf.random_shuffle(np.arange(m)))
        for batch in range(n_batches):
            rows = order[batch * batch_size : (batch + 1) * batch_size]
            sess.run(training_op, feed_dict={X: X_data[rows], y: y_data[rows]})
    best_theta = theta.eval()
