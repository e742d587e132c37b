import tensorflow as tf

with tf.Graph().as_default() as graph:
    x2 = tf.get_variable("x2", initializer=2)
x1 = tf.get_variable("x1", initializer=1)

sess = tf.Session(graph=x2.graph)
sess.run(x2.initializer)
v2, double = sess.run([x2, x2])
sess.close()
