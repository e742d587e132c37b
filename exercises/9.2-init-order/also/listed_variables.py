import tensorflow as tf

a = tf.Variable(3.0, name="a")
b = tf.Variable(4.0, name="b")
init = tf.variables_initializer([a, b])
total = tf.add(a, b, name="total")

with tf.Session() as sess:
    sess.run(init)
    out = sess.run(total)
