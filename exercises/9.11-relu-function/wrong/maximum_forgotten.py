# label: not-a-relu
import tensorflow as tf


def relu(X):
    weights = tf.Variable(tf.random_normal((3, 1)), name="weights")
    bias = tf.Variable(0.0, name="bias")
    z = tf.add(tf.matmul(X, weights), bias, name="z")
    return z


X = tf.placeholder(tf.float32, shape=(None, 3), name="X")
# Five calls, not five references to one result: each call makes variables of its own.
relus = [relu(X) for _ in range(5)]
output = tf.add_n(relus, name="output")
