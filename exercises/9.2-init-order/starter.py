import tensorflow as tf

a = tf.Variable(3.0, name="a")
init = tf.global_variables_initializer()
b = tf.Variable(4.0, name="b")

with tf.Session() as sess:
    sess.run(init)
    out = sess.run(a + b)
