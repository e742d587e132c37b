import tensorflow as tf

m_in = tf.placeholder(tf.float32, [])
mse_summary = tf.summary.scalar("MSE", m_in)

values = (4.0, 2.0, 1.0)
with tf.Session() as sess, tf.summary.FileWriter("logs/run-1/", sess.graph) as writer:
    for step in range(len(values)):
        summary, seen = sess.run([mse_summary, m_in], feed_dict={m_in: values[step]})
        print(step, seen)
        writer.add_summary(summary, global_step=step)
