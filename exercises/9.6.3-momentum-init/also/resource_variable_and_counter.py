import numpy as np
import tensorflow as tf

m = 20
rng = np.random.RandomState(0)
X_data = np.c_[np.ones((m, 1)), rng.randn(m, 2)].astype("float32")
y_data = (X_data @ np.array([[1.0], [2.0], [-3.0]])).astype("float32")

X = tf.constant(X_data, name="X")
y = tf.constant(y_data, name="y")
theta = tf.get_variable("theta", [3, 1], initializer=tf.zeros_initializer(), use_resource=True)
mse = tf.reduce_mean(tf.square(tf.matmul(X, theta) - y), name="mse")

training_op = tf.train.MomentumOptimizer(0.05, momentum=0.9).minimize(mse, global_step=tf.train.get_or_create_global_step())
init = tf.global_variables_initializer()

with tf.Session() as sess:
    sess.run(init)
    for step in range(200):
        sess.run(training_op)
    loss = sess.run(mse)
