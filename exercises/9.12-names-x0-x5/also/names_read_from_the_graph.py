import tensorflow as tf

with tf.variable_scope("my_scope"):
    x0 = tf.get_variable("x", shape=(), initializer=tf.constant_initializer(0.0))
    x1 = tf.Variable(0.0, name="x")
    x2 = tf.Variable(0.0, name="x")

with tf.variable_scope("my_scope", reuse=True):
    x3 = tf.get_variable("x")
    x4 = tf.Variable(0.0, name="x")

with tf.variable_scope("", reuse=True):
    x5 = tf.get_variable("my_scope/x")

names = [variable.op.name for variable in (x0, x1, x2, x3, x4, x5)]
with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    print(names, x0 is x3 is x5)
