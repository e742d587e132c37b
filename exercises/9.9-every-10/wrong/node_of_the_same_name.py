# label: tag-taken
import tensorflow as tf

v = tf.Variable(25.0, name="mse")
dec = tf.assign_sub(v, 1.0)
mse_summary = tf.summary.scalar("MSE", v)
writer = tf.summary.FileWriter("./l")

with tf.Session() as sess:
    sess.run(v.initializer)
    for step in range(25):
        if step % 10 == 0:
            writer.add_summary(sess.run(mse_summary), step)
        sess.run(dec)
writer.close()
