import tensorflow as tf

with tf.variable_scope("my_scope"):
    x0 = tf.get_variable("x", shape=(), initializer=tf.constant_initializer(0.0))
    x1 = tf.Variable(0.0, name="x")
    x2 = tf.Variable(0.0, name="x")

with tf.variable_scope("my_scope"):
    x3 = tf.get_variable("x")
    x4 = tf.Variable(0.0, name="x")

x5 = ___
names = [___]
