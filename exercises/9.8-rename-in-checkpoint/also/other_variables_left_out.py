import tensorflow as tf

steps = tf.Variable(0, name="steps", trainable=False)
theta = tf.Variable([3.0, 4.0], name="theta")
saver = tf.train.Saver({"weights": theta})

with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    print(sess.run([steps, theta]))
    saver.save(sess, "./w.ckpt")
    saver.restore(sess, "./w.ckpt")
    restored, total = sess.run([theta, tf.reduce_sum(theta)])
print(restored, total)
