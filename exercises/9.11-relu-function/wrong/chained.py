# label: chained
import tensorflow as tf


def relu(X):
    weights = tf.Variable(tf.random_normal((int(X.get_shape()[1]), 1)), name="weights")
    bias = tf.Variable(0.0, name="bias")
    z = tf.add(tf.matmul(X, weights), bias, name="z")
    return tf.maximum(z, 0.0, name="relu")


X = tf.placeholder(tf.float32, shape=(None, 3), name="X")
relus = [relu(X)]
for _ in range(4):
    relus.append(relu(relus[-1]))
output = tf.add_n(relus, name="output")
