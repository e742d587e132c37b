import tensorflow as tf


def relu(X):
    with tf.name_scope("relu"):
        n_inputs = X.get_shape()[1].value
        weights = tf.Variable(tf.random_normal((n_inputs, 1)), name="weights")
        bias = tf.Variable(0.0, name="bias")
        return tf.maximum(tf.add(tf.matmul(X, weights), bias, name="z"), 0.0, name="max")


A = tf.placeholder(tf.float32, shape=(None, 3), name="A")
B = tf.placeholder(tf.float32, shape=(None, 7), name="B")
relu_a = relu(A)
relu_b = relu(B)
