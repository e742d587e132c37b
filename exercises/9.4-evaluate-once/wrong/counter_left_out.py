# label: counter-lost
import tensorflow as tf

n = [0]


def bump(value):
    n[0] += 1
    return value


w = tf.constant(3)
x = w + 2
y = x + 5
z = x * 3

with tf.Session() as sess:
    y_val, z_val = sess.run([y, z])
