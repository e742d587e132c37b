import tensorflow as tf

a1 = tf.Variable(0, name="a")
a2 = tf.Variable(0, name="a")
with tf.name_scope("param"):
    a3 = tf.Variable(0, name="a")
with tf.name_scope("param"):
    a4 = tf.Variable(0, name="a")

# Only the second use of a name gets a number, and the second block is a scope of its own in which counting starts anew.
names = ["a", "a_1", "param/a", "param_1/a"]
