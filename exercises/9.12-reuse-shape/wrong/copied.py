# label: a-tensor-instead
import tensorflow as tf

with tf.variable_scope("layer"):
    w1 = tf.get_variable("w", shape=(3, 1))
w2 = tf.identity(w1)
