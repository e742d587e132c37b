# label: not-used-on-both
import tensorflow as tf


def relu(X):
    n_inputs = int(X.get_shape()[1])
    weights = tf.Variable(tf.random_normal((n_inputs, 1)), name="weights")
    return tf.maximum(tf.matmul(X, weights), 0.0)


A = tf.placeholder(tf.float32, shape=(None, 3), name="A")
B = tf.placeholder(tf.float32, shape=(None, 7), name="B")
relu_a = relu(A)
relu_b = relu(A)
