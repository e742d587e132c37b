# label: initialised-elsewhere
import tensorflow as tf

a = tf.Variable(3.0, name="a")
b = tf.Variable(4.0, name="b")
init = tf.global_variables_initializer()
with tf.Session() as sess:
    sess.run(init)
with tf.Session() as sess:
    out = sess.run(a + b)
