import tensorflow as tf

theta = tf.Variable(5.0)
mse = tf.reduce_mean(tf.square(theta - [1.0, 2.0]))
dec = tf.train.GradientDescentOptimizer(0.1).minimize(mse)
mse_summary = tf.summary.scalar("MSE", mse)
writer = tf.summary.FileWriter("./l", tf.get_default_graph())

with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    for step in range(25):
        if step % 10 == 0:
            writer.add_summary(sess.run(mse_summary), step)
        sess.run(dec)
writer.flush()
