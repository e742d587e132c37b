# label: same-node-repeated
import tensorflow as tf


def relu(X):
    with tf.variable_scope("relu", reuse=tf.AUTO_REUSE):
        threshold = tf.get_variable("threshold", shape=(), initializer=tf.constant_initializer(0.0))
        weights = tf.Variable(tf.random_normal((3, 1)), name="weights")
        bias = tf.Variable(0.0, name="bias")
        z = tf.add(tf.matmul(X, weights), bias, name="z")
        return tf.maximum(z, threshold, name="max")


X = tf.placeholder(tf.float32, shape=(None, 3), name="X")
unit = relu(X)
relus = [unit] * 5
output = tf.add_n(relus, name="output")
