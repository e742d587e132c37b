import tensorflow as tf

with tf.name_scope("a") as scope:
    b = tf.constant(1, name="b")
with tf.name_scope(scope):
    c = tf.constant(2, name="c")
