# label: constant-changed
import tensorflow as tf

g1, g2 = tf.Graph(), tf.Graph()
with g1.as_default():
    a = tf.constant(3 + 1)
with g2.as_default():
    b = tf.constant(4 - 1)
with tf.Session(graph=g1) as s1, tf.Session(graph=g2) as s2:
    total = s1.run(a) + s2.run(b)
