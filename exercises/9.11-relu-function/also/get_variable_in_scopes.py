import tensorflow as tf


def relu(X):
    with tf.variable_scope(None, default_name="relu"):
        weights = tf.get_variable("weights", shape=(3, 1))
        bias = tf.get_variable("bias", shape=(), initializer=tf.zeros_initializer())
        return tf.maximum(tf.matmul(X, weights) + bias, 0.0, name="max")


X = tf.placeholder(tf.float32, shape=(None, 3), name="X")
relus = [relu(X) for _ in range(5)]
output = tf.accumulate_n(relus)
