# label: blocks-changed
import tensorflow as tf

with tf.variable_scope("my_scope") as scope:
    x0 = tf.get_variable("x", shape=(), initializer=tf.constant_initializer(0.0))
    x1 = tf.Variable(0.0, name="x")
    x2 = tf.Variable(0.0, name="x")
    scope.reuse_variables()
    x3 = tf.get_variable("x")
    x4 = tf.Variable(0.0, name="x")
    x5 = tf.get_variable("x")

names = [variable.op.name for variable in (x0, x1, x2, x3, x4, x5)]
