import tensorflow as tf

b = tf.Variable(4.0, name="b")
a = tf.Variable(3.0, name="a")
init = tf.global_variables_initializer()

with tf.Session() as sess:
    sess.run(init)
    out = sess.run(a + b)
