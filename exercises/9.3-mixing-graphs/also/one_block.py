import tensorflow as tf

g1 = tf.Graph()
g2 = tf.Graph()

with g1.as_default():
    a = tf.constant(3)
with g2.as_default():
    b = tf.constant(4)

with tf.Session(graph=g1) as s1, tf.Session(graph=g2) as s2:
    total = 0
    for session, tensor in ((s1, a), (s2, b)):
        total += session.run(tensor)
