# label: plain-variable-shared
import tensorflow as tf

with tf.variable_scope("layer"):
    w1 = tf.Variable(tf.zeros((3, 1)), name="w")
with tf.variable_scope("layer", reuse=True):
    w2 = tf.Variable(tf.zeros((3, 1)), name="w")
