# label: second-variable
import tensorflow as tf

theta = tf.Variable([[1.0], [2.0]], name="theta")
init = tf.global_variables_initializer()
change = theta.assign([[7.0], [8.0]])
saver = tf.train.Saver()

with tf.Session() as sess:
    sess.run(init)
    sess.run(change)
    saver.save(sess, "./my_model.ckpt")

theta = tf.Variable([[0.0], [0.0]], name="theta")
with tf.Session() as sess:
    saver.restore(sess, "./my_model.ckpt")
    restored = sess.run(theta)
