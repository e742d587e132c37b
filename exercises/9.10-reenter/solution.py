import tensorflow as tf

with tf.name_scope("a"):
    b = tf.constant(1, name="b")
# A scope that ends in a slash is taken as it stands; without the slash this would open a new one, a_1.
with tf.name_scope("a/"):
    c = tf.constant(2, name="c")
