import tensorflow as tf

x = tf.Variable(3, name="x")
y = tf.Variable(4, name="y")
f = tf.add(tf.add(tf.multiply(tf.multiply(x, x), y), y), tf.constant(2), name="f")

init = tf.global_variables_initializer()
with tf.Session() as sess:
    sess.run(init)
    result = sess.run(f)
