# label: lines-changed
import tensorflow as tf

w = tf.Variable(0.0, name="w")
step = w.assign_add(1.0)
saver = tf.train.Saver()

with tf.Session() as sess:
    sess.run(w.initializer)
    sess.run(step)
    saver.save(sess, "./model.ckpt")
    sess.run(step)

with tf.Session() as sess:
    saver.restore(sess, "./model.ckpt")
    sess.run(step)
    resumed = sess.run(w)
