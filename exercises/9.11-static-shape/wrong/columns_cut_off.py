# label: wrong-weights-shape
import tensorflow as tf


def relu(X):
    weights = tf.Variable(tf.random_normal((3, 1)), name="weights")
    return tf.maximum(tf.matmul(X[:, :3], weights), 0.0)


A = tf.placeholder(tf.float32, shape=(None, 3), name="A")
B = tf.placeholder(tf.float32, shape=(None, 7), name="B")
relu_a = relu(A)
relu_b = relu(B)
