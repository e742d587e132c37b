# label: shape-changed-on-reuse
import tensorflow as tf

with tf.variable_scope("layer", reuse=tf.AUTO_REUSE):
    w1 = tf.get_variable("w", shape=(3, 1))
    w2 = tf.get_variable("w", shape=(3, 2))
