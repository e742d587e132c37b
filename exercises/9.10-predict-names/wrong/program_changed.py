# label: program-changed
import tensorflow as tf

a1 = tf.Variable(0, name="a1")
a2 = tf.Variable(0, name="a2")
with tf.name_scope("param"):
    a3 = tf.Variable(0, name="a3")
    a4 = tf.Variable(0, name="a4")

names = ["a1", "a2", "param/a3", "param/a4"]
