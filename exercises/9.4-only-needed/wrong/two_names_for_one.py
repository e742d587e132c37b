# label: wrong-number-of-names
import tensorflow as tf

hit = []


def bad(v):
    hit.append(1)
    raise RuntimeError("boom")


w = tf.constant(3)
x = w + 2
y = x + 5
boom = tf.py_func(bad, [x], tf.int32)
with tf.Session() as sess:
    y_val, _ = sess.run(y)
