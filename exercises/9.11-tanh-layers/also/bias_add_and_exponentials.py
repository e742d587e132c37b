import tensorflow as tf


def layer(X, n_units):
    weights = tf.Variable(tf.random_uniform((int(X.get_shape()[1]), n_units), -1.0, 1.0))
    bias = tf.Variable([0.0] * n_units)
    z = tf.nn.bias_add(tf.matmul(X, weights), bias)
    return 1.0 - 2.0 / (tf.exp(z + z) + 1.0)


X = tf.placeholder(tf.float32, shape=(None, 3), name="X")
hidden = layer(X, 4)
output = layer(hidden, 2)
