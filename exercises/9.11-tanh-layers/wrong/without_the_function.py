# label: function-not-used
import tensorflow as tf


def layer(X, n_units):
    n_inputs = int(X.get_shape()[1])
    weights = tf.Variable(tf.random_normal((n_inputs, n_units)), name="weights")
    bias = tf.Variable(tf.zeros([n_units]), name="bias")
    return tf.tanh(tf.matmul(X, weights) + bias)


X = tf.placeholder(tf.float32, shape=(None, 3), name="X")
hidden = layer(X, 4)
weights = tf.Variable(tf.random_normal((4, 2)), name="weights")
bias = tf.Variable(tf.zeros([2]), name="bias")
output = tf.tanh(tf.matmul(hidden, weights) + bias)
