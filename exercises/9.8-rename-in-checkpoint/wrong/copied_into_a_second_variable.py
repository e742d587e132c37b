# label: variable-renamed
import tensorflow as tf

theta = tf.Variable([3.0, 4.0], name="theta")
weights = tf.Variable(theta.initialized_value(), name="weights")
saver = tf.train.Saver([weights])

with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    saver.save(sess, "./w.ckpt")

with tf.Session() as sess:
    saver.restore(sess, "./w.ckpt")
    restored = sess.run(weights)
