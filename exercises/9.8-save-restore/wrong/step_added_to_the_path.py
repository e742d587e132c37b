# label: saved-elsewhere
import tensorflow as tf

theta = tf.Variable([[1.0], [2.0]], name="theta")
init = tf.global_variables_initializer()
change = theta.assign([[7.0], [8.0]])
saver = tf.train.Saver()

with tf.Session() as sess:
    sess.run(init)
    sess.run(change)
    path = saver.save(sess, "./my_model.ckpt", global_step=0)

with tf.Session() as sess:
    saver.restore(sess, path)
    restored = sess.run(theta)
