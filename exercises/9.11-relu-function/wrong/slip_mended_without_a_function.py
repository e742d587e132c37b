# label: name-missing
import tensorflow as tf

X = tf.placeholder(tf.float32, shape=(None, 3), name="X")

weights1 = tf.Variable(tf.random_normal((3, 1)), name="weights1")
bias1 = tf.Variable(0.0, name="bias1")
z1 = tf.add(tf.matmul(X, weights1), bias1, name="z1")
relu1 = tf.maximum(z1, 0.0, name="relu1")

weights2 = tf.Variable(tf.random_normal((3, 1)), name="weights2")
bias2 = tf.Variable(0.0, name="bias2")
z2 = tf.add(tf.matmul(X, weights2), bias2, name="z2")
relu2 = tf.maximum(z2, 0.0, name="relu2")

output = tf.add_n([relu1, relu2], name="output")
