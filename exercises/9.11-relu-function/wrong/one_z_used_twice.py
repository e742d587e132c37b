# label: copy-paste-slip
import tensorflow as tf


def relu(z):
    return tf.maximum(z, 0.0, name="relu")


X = tf.placeholder(tf.float32, shape=(None, 3), name="X")
z = []
for k in range(5):
    weights = tf.Variable(tf.random_normal((3, 1)), name="weights")
    bias = tf.Variable(0.0, name="bias")
    z.append(tf.add(tf.matmul(X, weights), bias, name="z"))
relus = [relu(z[0])] + [relu(one) for one in z[:-1]]
output = tf.add_n(relus, name="output")
