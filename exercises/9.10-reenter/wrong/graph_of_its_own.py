# label: other-graph
import tensorflow as tf

with tf.name_scope("a"):
    b = tf.constant(1, name="b")

with tf.Graph().as_default():
    with tf.name_scope("a"):
        c = tf.constant(2, name="c")
