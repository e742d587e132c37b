# label: slot-left-out
import numpy as np
import tensorflow as tf

m = 20
rng = np.random.RandomState(0)
X_data = np.c_[np.ones((m, 1)), rng.randn(m, 2)].astype("float32")
y_data = (X_data @ np.array([[1.0], [2.0], [-3.0]])).astype("float32")

X = tf.constant(X_data, name="X")
y = tf.constant(y_data, name="y")
theta = tf.Variable(tf.zeros([3, 1]), name="theta")
mse = tf.reduce_mean(tf.square(tf.matmul(X, theta) - y), name="mse")

training_op = tf.train.MomentumOptimizer(0.05, momentum=0.9).minimize(mse)
init = tf.variables_initializer(tf.trainable_variables())

with tf.Session() as sess:
    sess.run(init)
    for step in range(200):
        sess.run(training_op)
    loss = sess.run(mse)
