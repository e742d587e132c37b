import tensorflow as tf

v = tf.Variable(0, name="v")
inc = tf.assign_sub(v, -1).op

with tf.Session() as sess:
    sess.run(v.initializer)
    while sess.run(v) < 3:
        sess.run(inc)
    kept = sess.run(v)

with tf.Session() as sess:
    sess.run(v.initializer)
    fresh = sess.run(v)
