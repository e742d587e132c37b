# label: not-the-tanh
import tensorflow as tf


def layer(X, n_units):
    n_inputs = int(X.get_shape()[1])
    weights = tf.Variable(tf.random_normal((n_inputs, n_units)), name="weights")
    bias = tf.Variable(tf.zeros([n_units]), name="bias")
    return tf.maximum(tf.matmul(X, weights) + bias, 0.0)


X = tf.placeholder(tf.float32, shape=(None, 3), name="X")
hidden = layer(X, 4)
output = layer(hidden, 2)
