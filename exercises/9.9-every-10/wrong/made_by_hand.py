# label: no-summary-node
import tensorflow as tf

v = tf.Variable(25.0)
dec = tf.assign_sub(v, 1.0)
writer = tf.summary.FileWriter("./l")

with tf.Session() as sess:
    sess.run(v.initializer)
    for step in range(25):
        if step % 10 == 0:
            point = tf.Summary.Value(tag="MSE", simple_value=v.eval())
            writer.add_summary(tf.Summary(value=[point]), step)
        sess.run(dec)
writer.close()
