# label: boom-taken-out
import tensorflow as tf

hit = []


def bad(value):
    hit.append(1)
    raise RuntimeError("boom")


w = tf.constant(3)
x = w + 2
y = x + 5
boom = x * 2

with tf.Session() as sess:
    y_val, _ = sess.run([y, boom])
