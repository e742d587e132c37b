# label: two-writers
import tensorflow as tf

m_in = tf.placeholder(tf.float32, [])
mse_summary = tf.summary.scalar("MSE", m_in)
graph_writer = tf.summary.FileWriter("./logs/run-1", tf.get_default_graph())
graph_writer.close()
writer = tf.summary.FileWriter("./logs/run-1")

with tf.Session() as sess:
    for step, value in enumerate((4.0, 2.0, 1.0)):
        writer.add_summary(sess.run(mse_summary, {m_in: value}), step)
writer.close()
