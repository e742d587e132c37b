# label: saver-too-early
import tensorflow as tf

saver = tf.train.Saver()
w = tf.Variable(0.0, name="w")
step = tf.assign_add(w, 1.0)

with tf.Session() as sess:
    sess.run(w.initializer)
    sess.run(step)
    saver.save(sess, "./model.ckpt")
    sess.run(step)

with tf.Session() as sess:
    saver.restore(sess, "./model.ckpt")
    sess.run(step)
    resumed = sess.run(w)
