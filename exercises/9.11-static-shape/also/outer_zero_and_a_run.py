import numpy as np
import tensorflow as tf

zero = tf.constant(0.0, name="zero")


def relu(X):
    n_inputs = int(X.shape[1])
    weights = tf.Variable(np.random.randn(n_inputs, 1).astype("float32"), name="weights")
    return tf.maximum(tf.matmul(X, weights), zero)


A = tf.placeholder(tf.float32, shape=(None, 3), name="A")
B = tf.placeholder(tf.float32, shape=(None, 7), name="B")
relu_a, relu_b = [relu(one) for one in (A, B)]

with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    print(sess.run([relu_a, relu_b], {A: np.ones((1, 3)), B: np.ones((1, 7))}))
