# label: wrong-step
import tensorflow as tf

v = tf.Variable(0, name="v")
inc = tf.assign_add(v, 3)

with tf.Session() as sess:
    sess.run(v.initializer)
    sess.run(inc)
    kept = sess.run(v)

with tf.Session() as sess:
    sess.run(v.initializer)
    fresh = sess.run(v)
