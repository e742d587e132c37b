# label: saved-before-the-step
import tensorflow as tf

v = tf.Variable(0, name="v")
inc = tf.assign_add(v, 1)
saver = tf.train.Saver(max_to_keep=0)

with tf.Session() as sess:
    sess.run(v.initializer)
    for step in range(8):
        saver.save(sess, "./ck", global_step=step)
        sess.run(inc)
