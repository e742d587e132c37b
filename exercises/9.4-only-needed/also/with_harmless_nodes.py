import tensorflow as tf

hit = []


def bad(value):
    hit.append(1)
    raise RuntimeError("boom")


w = tf.constant(3)
x = w + 2
y = x + 5
boom = tf.py_func(bad, [x], tf.int32)

with tf.Session() as sess:
    w_val, x_val, y_val = sess.run([w, x, y])
print(w_val, x_val, y_val, hit)
