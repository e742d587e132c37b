import tensorflow as tf

a = tf.Variable(3.0, name="a")
b = tf.Variable(4.0, name="b")
init = tf.group(a.initializer, b.initializer)

with tf.Session() as sess:
    sess.run(init)
    out = sess.run(a + b)
