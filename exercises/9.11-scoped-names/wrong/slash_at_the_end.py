# label: scope-outside-function
import tensorflow as tf


def relu(X):
    with tf.name_scope("relu/"):
        n_inputs = int(X.get_shape()[1])
        weights = tf.Variable(tf.random_normal((n_inputs, 1)), name="weights")
        bias = tf.Variable(0.0, name="bias")
        z = tf.add(tf.matmul(X, weights), bias, name="z")
        return tf.maximum(z, 0.0, name="max")


X = tf.placeholder(tf.float32, shape=(None, 3))
relus = [relu(X) for _ in range(3)]
