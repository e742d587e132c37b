# label: in-the-wrong-graph
import tensorflow as tf

graph = tf.Graph()
with graph.as_default():
    x1 = tf.Variable(1, name="x1")
    x2 = tf.Variable(2, name="x2")

with tf.Session(graph=graph) as sess:
    sess.run(x2.initializer)
    v2 = sess.run(x2)
