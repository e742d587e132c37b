# label: unknown-argument
import tensorflow as tf

v = tf.Variable(0, name="v")
inc = tf.assign_add(v, 1)
saver = tf.train.Saver()

with tf.Session() as sess:
    sess.run(v.initializer)
    for step in range(8):
        sess.run(inc)
        saver.save(sess, "./ck", global_step=step, max_to_keep=8)
