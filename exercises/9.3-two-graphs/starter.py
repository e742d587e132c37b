import tensorflow as tf

x1 = tf.Variable(1, name="x1")

graph = tf.Graph()
x2 = tf.Variable(2, name="x2")

v2 = None
