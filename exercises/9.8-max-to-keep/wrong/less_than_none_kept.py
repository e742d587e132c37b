# label: all-deleted
import tensorflow as tf

v = tf.Variable(0, name="v")
inc = tf.assign_add(v, 1)
saver = tf.train.Saver(max_to_keep=-1)

with tf.Session() as sess:
    sess.run(v.initializer)
    for step in range(8):
        sess.run(inc)
        saver.save(sess, "./ck", global_step=step)
