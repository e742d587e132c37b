# label: made-in-the-loop
import tensorflow as tf

v = tf.Variable(0, name="v")

with tf.Session() as sess:
    sess.run(v.initializer)
    for _ in range(3):
        sess.run(tf.assign_add(v, 1))
    kept = sess.run(v)

with tf.Session() as sess:
    sess.run(v.initializer)
    fresh = sess.run(v)
