# label: typed-in
import tensorflow as tf

g1 = tf.Graph()
g2 = tf.Graph()

with g1.as_default():
    a = tf.constant(3)
with g2.as_default():
    b = tf.constant(4)

total = 3 + 4
