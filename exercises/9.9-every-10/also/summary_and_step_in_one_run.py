import tensorflow as tf

v = tf.Variable(25.0, name="v", use_resource=True)
dec = v.assign_sub(1.0)
tf.summary.scalar("MSE", v.read_value())
merged = tf.summary.merge_all()

with tf.Session() as sess, tf.summary.FileWriter("l/", sess.graph) as writer:
    tf.global_variables_initializer().run()
    for step in range(25):
        if step % 10:
            sess.run(dec)
        else:
            summary, _ = sess.run([merged, dec])
            writer.add_summary(summary, global_step=step)
