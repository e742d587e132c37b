# label: left-over
import tensorflow as tf

X = tf.placeholder(tf.float32, shape=(None, 3), name="X")

weights1 = tf.Variable(tf.random_normal((3, 1)), name="weights1")
bias1 = tf.Variable(0.0, name="bias1")
z1 = tf.add(tf.matmul(X, weights1), bias1, name="z1")
relu1 = tf.maximum(z1, 0.0, name="relu1")


def relu(X):
    weights = tf.Variable(tf.random_normal((3, 1)), name="weights")
    bias = tf.Variable(0.0, name="bias")
    z = tf.add(tf.matmul(X, weights), bias, name="z")
    return tf.maximum(z, 0.0, name="relu")


relus = [relu(X) for _ in range(5)]
output = tf.add_n(relus, name="output")
