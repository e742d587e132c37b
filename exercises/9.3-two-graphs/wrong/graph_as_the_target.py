# label: session-target
import tensorflow as tf

x1 = tf.Variable(1, name="x1")
graph = tf.Graph()
with graph.as_default():
    x2 = tf.Variable(2, name="x2")
with tf.Session(graph) as sess:
    sess.run(x2.initializer)
    v2 = sess.run(x2)
