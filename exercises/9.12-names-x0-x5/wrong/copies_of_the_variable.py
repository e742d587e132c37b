# label: not-a-variable
import tensorflow as tf

with tf.variable_scope("my_scope"):
    x0 = tf.get_variable("x", shape=(), initializer=tf.constant_initializer(0.0))
    x1 = tf.Variable(0.0, name="x")
    x2 = tf.Variable(0.0, name="x")

with tf.variable_scope("my_scope", reuse=True):
    x3 = tf.identity(x0)
    x4 = tf.Variable(0.0, name="x")

x5 = tf.identity(x0)
names = ["my_scope/x", "my_scope/x_1", "my_scope/x_2", "my_scope/x", "my_scope_1/x", "my_scope/x"]
