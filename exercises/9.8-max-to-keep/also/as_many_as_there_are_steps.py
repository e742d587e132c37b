import os

import tensorflow as tf

v = tf.get_variable("v", shape=[], dtype=tf.int32, initializer=tf.zeros_initializer())
inc = v.assign_add(1)
saver = tf.train.Saver(max_to_keep=8)

sess = tf.Session()
sess.run(tf.global_variables_initializer())
for step in range(8):
    sess.run(inc)
    saver.save(sess, os.path.join(os.getcwd(), "ck"), global_step=step)
sess.close()
