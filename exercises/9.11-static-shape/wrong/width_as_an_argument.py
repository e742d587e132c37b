# label: takes-more-than-x
import tensorflow as tf


def relu(X, n_inputs):
    weights = tf.Variable(tf.random_normal((n_inputs, 1)), name="weights")
    return tf.maximum(tf.matmul(X, weights), 0.0)


A = tf.placeholder(tf.float32, shape=(None, 3), name="A")
B = tf.placeholder(tf.float32, shape=(None, 7), name="B")
relu_a = relu(A, 3)
relu_b = relu(B, 7)
