# label: wrong-value
import tensorflow as tf

g1 = tf.Graph()
g2 = tf.Graph()

with g1.as_default():
    a = tf.constant(3)
with g2.as_default():
    b = tf.constant(4)

with tf.Session(graph=g1) as sess:
    a_value = sess.run(a)
with tf.Session(graph=g2) as sess:
    b_value = sess.run(b)
total = a_value * b_value
