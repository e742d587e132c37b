# label: graph-was-reset
import tensorflow as tf

x1 = tf.Variable(1, name="x1")
tf.reset_default_graph()
graph = tf.Graph()
with graph.as_default():
    x2 = tf.Variable(2, name="x2")
with tf.Session(graph=graph) as sess:
    sess.run(x2.initializer)
    v2 = sess.run(x2)
