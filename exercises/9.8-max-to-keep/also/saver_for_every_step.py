import tensorflow as tf

v = tf.Variable(0, name="v")
inc = tf.assign_add(v, 1)

with tf.Session() as sess:
    sess.run(v.initializer)
    for step in range(8):
        sess.run(inc)
        tf.train.Saver().save(sess, "ck", step)
