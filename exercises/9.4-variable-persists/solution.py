import tensorflow as tf

v = tf.Variable(0, name="v")
# v + 1 is only a number that each run computes and drops; the variable keeps what an assignment stores.
inc = tf.assign_add(v, 1)

with tf.Session() as sess:
    sess.run(v.initializer)
    for _ in range(3):
        sess.run(inc)
    kept = sess.run(v)

with tf.Session() as sess:
    sess.run(v.initializer)
    fresh = sess.run(v)
