# label: output-number
import tensorflow as tf

a1 = tf.Variable(0, name="a")
a2 = tf.Variable(0, name="a")
with tf.name_scope("param"):
    a3 = tf.Variable(0, name="a")
with tf.name_scope("param"):
    a4 = tf.Variable(0, name="a")

names = ["a:0", "a_1:0", "param/a:0", "param_1/a:0"]
