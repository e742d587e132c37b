import tensorflow as tf

c = tf.constant(3)
f = c * 4

v1 = None
v2 = None
same = None
closed = None
