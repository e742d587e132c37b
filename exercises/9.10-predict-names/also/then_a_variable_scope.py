import tensorflow as tf

a1 = tf.Variable(0, name="a")
a2 = tf.Variable(0, name="a")
with tf.name_scope("param"):
    a3 = tf.Variable(0, name="a")
with tf.variable_scope("param"):
    a4 = tf.Variable(0, name="a")

names = ["a", "a_1", "param/a", "param_1/a"]
