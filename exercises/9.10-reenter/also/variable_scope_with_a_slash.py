import tensorflow as tf

with tf.name_scope("a"):
    b = tf.constant(1, name="b")
with tf.variable_scope("a/"):
    c = tf.constant(2, name="c")
