# label: two-writers
import tensorflow as tf

m_in = tf.placeholder(tf.float32, [])
mse_summary = tf.summary.scalar("MSE", m_in)

with tf.Session() as sess:
    for step, value in enumerate((4.0, 2.0, 1.0)):
        writer = tf.summary.FileWriter("./logs/run-1", tf.get_default_graph())
        writer.add_summary(sess.run(mse_summary, {m_in: value}), step)
        writer.close()
