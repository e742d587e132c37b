# label: variable-renamed
import tensorflow as tf

theta = tf.Variable([3.0, 4.0], name="weights")
saver = tf.train.Saver()

with tf.Session() as sess:
    sess.run(theta.initializer)
    saver.save(sess, "./w.ckpt")

with tf.Session() as sess:
    saver.restore(sess, "./w.ckpt")
    restored = sess.run(theta)
