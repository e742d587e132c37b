# label: result-of-an-operation
import tensorflow as tf

x1 = tf.Variable(1, name="x1")
graph = tf.Graph()
with graph.as_default():
    x2 = tf.Variable(2, name="x2")
with tf.Session(graph=graph) as sess:
    v2 = sess.run(x2.initializer)
