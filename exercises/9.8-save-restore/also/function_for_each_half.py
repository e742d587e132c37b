import os

import tensorflow as tf


def build():
    tf.reset_default_graph()
    variable = tf.get_variable("theta", initializer=[[1.0], [2.0]])
    return variable, tf.train.Saver([variable])


path = os.path.join(os.getcwd(), "my_model.ckpt")
theta, saver = build()
with tf.Session() as sess:
    sess.run(theta.initializer)
    sess.run(tf.assign(theta, [[7.0], [8.0]]))
    print(saver.save(sess, path))

theta, saver = build()
with tf.Session() as sess:
    saver.restore(sess, path)
    restored = theta.eval()
