# label: names-swapped
import tensorflow as tf

v = tf.Variable(0, name="v")
inc = tf.assign_add(v, 1)
with tf.Session() as sess:
    sess.run(v.initializer)
    for _ in range(3):
        sess.run(inc)
    fresh = sess.run(v)
with tf.Session() as sess:
    sess.run(v.initializer)
    kept = sess.run(v)
