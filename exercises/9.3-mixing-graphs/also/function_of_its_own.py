import tensorflow as tf

g1 = tf.Graph()
g2 = tf.Graph()

with g1.as_default():
    a = tf.constant(3)
with g2.as_default():
    b = tf.constant(4)


def value_of(tensor):
    with tf.Session(graph=tensor.graph) as sess:
        return sess.run(tensor)


total = int(sum(value_of(tensor) for tensor in (a, b)))
