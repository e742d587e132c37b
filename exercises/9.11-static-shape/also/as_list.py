import tensorflow as tf


def relu(X):
    weights = tf.Variable(tf.truncated_normal([X.shape.as_list()[-1], 1]), name="weights")
    return tf.nn.relu(tf.matmul(X, weights))


A = tf.placeholder(tf.float32, shape=(None, 3), name="A")
B = tf.placeholder(tf.float32, shape=(None, 7), name="B")
relu_a = relu(A)
relu_b = relu(B)
