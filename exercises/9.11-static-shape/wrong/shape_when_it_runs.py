# label: starts-from-input
import tensorflow as tf


def relu(X):
    weights = tf.Variable(tf.random_normal((tf.shape(X)[1], 1)), name="weights")
    return tf.maximum(tf.matmul(X, weights), 0.0)


A = tf.placeholder(tf.float32, (None, 3))
B = tf.placeholder(tf.float32, (None, 7))
ra, rb = relu(A), relu(B)
