# label: another-graph
import tensorflow as tf

with tf.variable_scope("layer"):
    w1 = tf.get_variable("w", shape=(3, 1))

tf.reset_default_graph()
with tf.variable_scope("layer"):
    w2 = tf.get_variable("w", shape=(3, 1))
