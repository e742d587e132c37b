import tensorflow as tf

n = [0]


def bump(value):
    n[0] += 1
    return value


w = tf.constant(3)
x = tf.py_func(bump, [w + 2], tf.int32)
y = x + 5
z = x * 3

with tf.Session() as sess:
    x_val = sess.run(x)
    y_val = y.eval(feed_dict={x: x_val})
    z_val = int(z.eval(feed_dict={x: x_val}))
