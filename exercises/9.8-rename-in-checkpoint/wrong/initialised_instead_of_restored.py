# label: not-restored
import tensorflow as tf

theta = tf.Variable([3.0, 4.0], name="theta")
saver = tf.train.Saver({"weights": theta})

with tf.Session() as sess:
    sess.run(theta.initializer)
    saver.save(sess, "./w.ckpt")

with tf.Session() as sess:
    sess.run(theta.initializer)
    restored = sess.run(theta)
