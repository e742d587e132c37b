# label: batch-size-unknown
import tensorflow as tf


def layer(X, n_units):
    weights = tf.Variable(tf.random_normal((int(X.get_shape()[0]), n_units)), name="weights")
    bias = tf.Variable(tf.zeros([n_units]), name="bias")
    return tf.tanh(tf.matmul(X, weights) + bias)


X = tf.placeholder(tf.float32, shape=(None, 3), name="X")
hidden = layer(X, 4)
output = layer(hidden, 2)
