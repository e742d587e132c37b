import os

import tensorflow as tf

path = os.path.abspath("w.ckpt")


def build(value):
    tf.reset_default_graph()
    variable = tf.Variable(value, name="theta", use_resource=True)
    return variable, tf.train.Saver({"weights": variable}, max_to_keep=1)


first, saver = build([3.0, 4.0])
with tf.Session() as sess:
    sess.run(first.initializer)
    saver.save(sess, path)

second, saver = build([0.0, 0.0])
with tf.Session() as sess:
    saver.restore(sess, path)
    restored = second.eval()
