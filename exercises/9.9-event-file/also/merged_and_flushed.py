import os

import tensorflow as tf

m_in = tf.placeholder(tf.float32, [])
mse_summary = tf.summary.scalar("MSE", m_in)
twice = tf.summary.scalar("twice", 2 * m_in)
merged = tf.summary.merge_all()
folder = os.path.join(os.getcwd(), "logs", "run-1")
writer = tf.summary.FileWriter(folder, graph=tf.get_default_graph(), filename_suffix=".mse")

sess = tf.InteractiveSession()
step = 0
for value in (4.0, 2.0, 1.0):
    writer.add_summary(merged.eval({m_in: value}), step)
    step += 1
    writer.flush()
sess.close()
