import tensorflow as tf

g1 = tf.Graph()
g2 = tf.Graph()

with g1.as_default():
    a = tf.constant(3)
with g2.as_default():
    b = tf.constant(4)

s1 = tf.Session(graph=g1)
s2 = tf.Session(graph=g2)
total = s1.run(a) + s2.run(b)
s1.close()
s2.close()
