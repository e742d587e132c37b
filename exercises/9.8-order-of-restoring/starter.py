import tensorflow as tf

saver = tf.train.Saver()
with tf.Session() as sess:
    sess.run(step)
    resumed = sess.run(w)
    saver.save(sess, "./model.ckpt")
    sess.run(step)
step = tf.assign_add(w, 1.0)
with tf.Session() as sess:
    sess.run(w.initializer)
    sess.run(step)
    saver.restore(sess, "./model.ckpt")
w = tf.Variable(0.0, name="w")
