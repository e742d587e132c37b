# label: reuse-missing
import tensorflow as tf


def relu(X):
    with tf.variable_scope("relu"):
        weights = tf.get_variable("weights", shape=(3, 1))
        bias = tf.get_variable("bias", shape=())
        z = tf.add(tf.matmul(X, weights), bias, name="z")
        return tf.maximum(z, 0.0, name="max")


X = tf.placeholder(tf.float32, shape=(None, 3))
relus = [relu(X) for _ in range(3)]
