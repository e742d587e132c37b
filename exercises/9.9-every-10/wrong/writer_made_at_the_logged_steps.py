# label: writer-in-loop
import tensorflow as tf

v = tf.Variable(25.0)
dec = tf.assign_sub(v, 1.0)
tf.summary.scalar("MSE", v)
summaries = tf.summary.merge_all()

with tf.Session() as sess:
    sess.run(v.initializer)
    for step in range(25):
        if step % 10 == 0:
            writer = tf.summary.FileWriter("./l")
            writer.add_summary(sess.run(summaries), step)
            writer.close()
        sess.run(dec)
writer.close()
