import numpy as np
import tensorflow as tf
rng = np.random.RandomState(0); m = 20
Xd = np.c_[np.ones((m, 1)), rng.randn(m, 2)].astype("float32"); yd = (Xd @ np.array([[1.0], [2.0], [-3.0]])).astype("float32")
X = tf.constant(Xd); y = tf.constant(yd); theta = tf.Variable(tf.zeros([3, 1]), name="theta")
mse = tf.reduce_mean(tf.square(tf.matmul(X, theta) - y), name="mse")
grads = tf.gradients(mse, tf.trainable_variables())
gradients = grads[0]
assert len(grads) == 1
training_op = tf.assign_add(theta, -0.1 * gradients)
i = 0
with tf.Session() as sess:
    tf.global_variables_initializer().run()
    while i < 300:
        training_op.eval(); i += 1
    best_theta = np.array(theta.eval())
