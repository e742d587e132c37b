# label: y-needs-boom
import tensorflow as tf

hit = []


def bad(v):
    hit.append(1)
    raise RuntimeError("boom")


w = tf.constant(3)
x = w + 2
boom = tf.py_func(bad, [x], tf.int32)
with tf.control_dependencies([boom]):
    y = x + 5
with tf.Session() as sess:
    y_val = sess.run(y)
