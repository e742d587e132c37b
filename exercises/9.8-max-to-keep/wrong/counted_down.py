# label: wrong-newest
import tensorflow as tf

v = tf.Variable(0, name="v")
inc = tf.assign_add(v, 1)
saver = tf.train.Saver(max_to_keep=8)

with tf.Session() as sess:
    sess.run(v.initializer)
    for step in range(7, -1, -1):
        sess.run(inc)
        saver.save(sess, "./ck", global_step=step)
