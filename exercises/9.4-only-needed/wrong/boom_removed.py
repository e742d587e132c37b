# label: boom-taken-out
import tensorflow as tf

hit = []


def bad(value):
    hit.append(1)
    raise RuntimeError("boom")


w = tf.constant(3)
x = w + 2
y = x + 5

with tf.Session() as sess:
    y_val = sess.run(y)
