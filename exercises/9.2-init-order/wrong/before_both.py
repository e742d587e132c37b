# label: not-initialised
import tensorflow as tf

init = tf.global_variables_initializer()
a = tf.Variable(3.0, name="a")
b = tf.Variable(4.0, name="b")
with tf.Session() as sess:
    sess.run(init)
    out = sess.run(a + b)
