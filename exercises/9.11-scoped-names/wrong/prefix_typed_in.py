# label: prefix-by-hand
import tensorflow as tf


def relu(X):
    weights = tf.Variable(tf.random_normal((int(X.get_shape()[1]), 1)), name="relu/weights")
    bias = tf.Variable(0.0, name="relu/bias")
    return tf.maximum(tf.add(tf.matmul(X, weights), bias, name="relu/z"), 0.0, name="relu/max")


X = tf.placeholder(tf.float32, shape=(None, 3), name="X")
relus = [relu(X) for _ in range(3)]
