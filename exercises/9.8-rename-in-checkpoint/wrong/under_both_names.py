# label: name-saved-too
import tensorflow as tf

theta = tf.Variable([3.0, 4.0], name="theta")
copy = tf.Variable([3.0, 4.0], name="copy")
saver = tf.train.Saver({"weights": theta, "theta": copy})

with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    saver.save(sess, "./w.ckpt")

with tf.Session() as sess:
    saver.restore(sess, "./w.ckpt")
    restored = sess.run(theta)
