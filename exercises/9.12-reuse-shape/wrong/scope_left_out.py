# label: misnamed
import tensorflow as tf

w1 = tf.get_variable("w", shape=(3, 1))
with tf.variable_scope("", reuse=True):
    w2 = tf.get_variable("w")
