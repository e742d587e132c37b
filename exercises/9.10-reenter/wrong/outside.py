# label: outside-the-scope
import tensorflow as tf

with tf.name_scope("a"):
    b = tf.constant(1, name="b")
c = tf.constant(2, name="c")
