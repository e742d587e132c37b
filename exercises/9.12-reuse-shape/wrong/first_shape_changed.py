# label: wrong-shape
import tensorflow as tf

with tf.variable_scope("layer"):
    w1 = tf.get_variable("w", shape=(3, 2))
with tf.variable_scope("layer", reuse=True):
    w2 = tf.get_variable("w", shape=(3, 2))
