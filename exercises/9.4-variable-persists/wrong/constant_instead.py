# label: not-a-variable
import tensorflow as tf

v = tf.constant(0, name="v")
inc = v + 1
with tf.Session() as sess:
    for _ in range(3):
        sess.run(inc)
    kept = sess.run(v)
with tf.Session() as sess:
    fresh = sess.run(v)
