# label: text-for-a-node
import tensorflow as tf

theta = tf.Variable([3.0, 4.0], name="theta")
saver = tf.train.Saver(["weights"])

with tf.Session() as sess:
    sess.run(theta.initializer)
    saver.save(sess, "./w.ckpt")

with tf.Session() as sess:
    saver.restore(sess, "./w.ckpt")
    restored = sess.run(theta)
