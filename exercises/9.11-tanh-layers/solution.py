import tensorflow as tf


def layer(X, n_units):
    # Nothing here knows a fixed size, so the same function serves any input and any number of units.
    n_inputs = int(X.get_shape()[1])
    weights = tf.Variable(tf.random_normal((n_inputs, n_units)), name="weights")
    bias = tf.Variable(tf.zeros([n_units]), name="bias")
    return tf.tanh(tf.matmul(X, weights) + bias)


X = tf.placeholder(tf.float32, shape=(None, 3), name="X")
hidden = layer(X, 4)
output = layer(hidden, 2)
