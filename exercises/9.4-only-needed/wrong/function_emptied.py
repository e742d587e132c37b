# label: boom-evaluated
import tensorflow as tf

hit = []


def bad(value):
    return value


w = tf.constant(3)
x = w + 2
y = x + 5
boom = tf.py_func(bad, [x], tf.int32)

with tf.Session() as sess:
    y_val, _ = sess.run([y, boom])
