import tensorflow as tf

with tf.variable_scope("my_scope"):
    x0 = tf.get_variable("x", shape=(), initializer=tf.constant_initializer(0.0))
    x1 = tf.Variable(0.0, name="x")
    x2 = tf.Variable(0.0, name="x")

with tf.variable_scope("my_scope", reuse=tf.AUTO_REUSE):
    x3 = tf.get_variable("x", shape=())
    x4 = tf.Variable(0.0, name="x")
with tf.variable_scope("my_scope", reuse=True):
    x5 = tf.get_variable("x")
names = tuple(x.name.split(":")[0] for x in [x0, x1, x2, x3, x4, x5])
