import tensorflow as tf

v = tf.Variable(0, name="v")
inc = tf.assign_add(v, 1)
global_step = tf.Variable(0, name="global_step", trainable=False)
next_step = global_step.assign_add(1)
saver = tf.train.Saver(max_to_keep=None)

with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    for _ in range(8):
        sess.run(inc)
        saver.save(sess, "./ck", global_step=global_step)
        sess.run(next_step)
