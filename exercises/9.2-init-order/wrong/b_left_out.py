# label: name-missing
import tensorflow as tf

a = tf.Variable(3.0, name="a")
init = tf.global_variables_initializer()

with tf.Session() as sess:
    sess.run(init)
    out = sess.run(a + 4.0)
