import tensorflow as tf

a1 = tf.Variable(0, name="a")
a2 = tf.Variable(0, name="a")
with tf.name_scope("param"):
    a3 = tf.Variable(0, name="a")
with tf.name_scope("param"):
    a4 = tf.Variable(0, name="a")

names = [variable.op.name for variable in (a1, a2, a3, a4)]
