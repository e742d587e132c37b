# label: initial-value-fed
import tensorflow as tf


def layer(X, n_units):
    weights = tf.Variable(tf.random_normal((tf.shape(X)[1], n_units)))
    bias = tf.Variable(tf.zeros([n_units]))
    return tf.tanh(tf.matmul(X, weights) + bias)


X = tf.placeholder(tf.float32, shape=(None, 3), name="X")
hidden = layer(X, 4)
output = layer(hidden, 2)
