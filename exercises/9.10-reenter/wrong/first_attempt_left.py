# label: left-over
import tensorflow as tf

with tf.name_scope("a"):
    b = tf.constant(1, name="b")
with tf.name_scope("a"):
    c = tf.constant(2, name="c")
with tf.name_scope("a/"):
    c = tf.constant(2, name="c")
