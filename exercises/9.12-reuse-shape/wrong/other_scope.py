# label: another-variable
import tensorflow as tf

with tf.variable_scope("layer"):
    w1 = tf.get_variable("w", shape=(3, 1))
with tf.variable_scope("layer_two"):
    w2 = tf.get_variable("w", shape=(3, 1))
