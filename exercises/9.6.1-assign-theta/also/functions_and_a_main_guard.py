import numpy as np
import tensorflow as tf

rng = np.random.RandomState(0)
m = 20
Xd = np.c_[np.ones((m, 1)), rng.randn(m, 2)].astype("float32")
yd = (Xd @ np.array([[1.0], [2.0], [-3.0]])).astype("float32")
LEARNING_RATE = 0.1
N_STEPS = 200


def build(Xd, yd):
    """Build the graph and return theta and the training op."""
    X = tf.constant(Xd, name="X")
    y = tf.constant(yd, name="y")
    theta = tf.Variable(tf.random_uniform([3, 1], -1.0, 1.0, seed=42), name="theta")
    error = tf.matmul(X, theta) - y
    gradients = 2 / m * tf.matmul(X, error, transpose_a=True)
    training_op = tf.assign(theta, theta - LEARNING_RATE * gradients)
    return theta, training_op


def train(theta, training_op):
    with tf.Session() as sess:
        sess.run(tf.global_variables_initializer())
        for _ in range(N_STEPS):
            sess.run(training_op)
        return sess.run(theta)


if __name__ == "__main__":
    theta, training_op = build(Xd, yd)
    best_theta = train(theta, training_op)
