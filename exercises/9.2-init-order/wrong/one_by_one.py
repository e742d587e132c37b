# label: not-one-operation
import tensorflow as tf

a = tf.Variable(3.0, name="a")
b = tf.Variable(4.0, name="b")

with tf.Session() as sess:
    sess.run(a.initializer)
    sess.run(b.initializer)
    out = sess.run(a + b)
