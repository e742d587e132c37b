# label: nothing-to-save
import tensorflow as tf

theta = tf.Variable([[1.0], [2.0]], name="theta")
change = theta.assign([[7.0], [8.0]])
saver = tf.train.Saver()

with tf.Session() as sess:
    saver.save(sess, "./my_model.ckpt")

with tf.Session() as sess:
    saver.restore(sess, "./my_model.ckpt")
    restored = sess.run(change)
