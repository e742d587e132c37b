import numpy as np
import tensorflow as tf
rng = np.random.RandomState(0); m = 20
Xd = np.c_[np.ones((m, 1)), rng.randn(m, 2)].astype("float32"); yd = (Xd @ np.array([[1.0], [2.0], [-3.0]])).astype("float32")
X = tf.constant(Xd); y = tf.constant(yd); theta = tf.Variable(tf.zeros([3, 1]), name="theta")
mse = tf.reduce_mean(tf.square(tf.matmul(X, theta) - y))
opt = tf.train.MomentumOptimizer(0.05, momentum=0.9)
training_op = opt.minimize(mse)
init = tf.group(theta.initializer, *[v.initializer for v in opt.variables()])
with tf.Session() as sess:
    sess.run(init)
    for _ in range(200): sess.run(training_op)
    loss = mse.eval()
