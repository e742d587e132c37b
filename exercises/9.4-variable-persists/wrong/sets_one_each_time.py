# label: wrong-step
import tensorflow as tf

v = tf.Variable(0, name="v")
inc = tf.assign(v, 1)
with tf.Session() as sess:
    sess.run(v.initializer)
    for _ in range(3):
        sess.run(inc)
    kept = sess.run(v)
with tf.Session() as sess:
    sess.run(v.initializer)
    fresh = sess.run(v)
