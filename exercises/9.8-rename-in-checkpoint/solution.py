import tensorflow as tf

theta = tf.Variable([3.0, 4.0], name="theta")
# The keys are the names in the checkpoint; the variable keeps its own name in the graph.
saver = tf.train.Saver({"weights": theta})

with tf.Session() as sess:
    sess.run(theta.initializer)
    saver.save(sess, "./w.ckpt")

with tf.Session() as sess:
    saver.restore(sess, "./w.ckpt")
    restored = sess.run(theta)
