import tensorflow as tf


def relu(X):
    with tf.variable_scope("relu"):
        weights = tf.Variable(tf.random_normal((int(X.shape[1]), 1)), name="weights")
        bias = tf.Variable(0.0, name="bias")
        return tf.maximum(X @ weights + bias, 0.0, name="max")


X = tf.placeholder(tf.float32, shape=(None, 3), name="X")
relus = [relu(X) for _ in range(3)]
