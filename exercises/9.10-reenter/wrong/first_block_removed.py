# label: first-scope-gone
import tensorflow as tf

with tf.name_scope("a"):
    c = tf.constant(2, name="c")
