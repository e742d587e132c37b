# label: python-name-is-node-name
import tensorflow as tf

with tf.variable_scope("my_scope"):
    x0 = tf.get_variable("x", shape=(), initializer=tf.constant_initializer(0.0))
    x1 = tf.Variable(0.0, name="x")
    x2 = tf.Variable(0.0, name="x")

with tf.variable_scope("my_scope", reuse=True):
    x3 = tf.get_variable("x")
    x4 = tf.Variable(0.0, name="x")

x5 = x0
names = ["my_scope/x0", "my_scope/x1", "my_scope/x2", "my_scope/x3", "my_scope/x4", "my_scope/x5"]
