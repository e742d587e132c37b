import tensorflow as tf


def relu(X):
    weights = tf.Variable(tf.random_normal((3, 1)))
    bias = tf.Variable(0.0)
    return tf.maximum(tf.matmul(X, weights) + bias, 0.0)


X = tf.placeholder(tf.float32, shape=(None, 3))
# Five calls, not five references to one result: each call makes variables of its own.
relus = [relu(X) for _ in range(5)]
output = tf.add_n(relus)
