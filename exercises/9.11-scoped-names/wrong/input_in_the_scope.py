# label: scope-taken
import tensorflow as tf


def relu(X):
    with tf.name_scope("relu"):
        weights = tf.Variable(tf.random_normal((int(X.get_shape()[1]), 1)), name="weights")
        bias = tf.Variable(0.0, name="bias")
        return tf.maximum(tf.add(tf.matmul(X, weights), bias, name="z"), 0.0, name="max")


with tf.name_scope("relu"):
    X = tf.placeholder(tf.float32, shape=(None, 3), name="X")
relus = [relu(X) for _ in range(3)]
