import tensorflow as tf

graph = tf.Graph()
with graph.as_default():
    v = tf.get_variable("v", initializer=25.0)
    dec = tf.assign(v, v - 1.0)
    mse_summary = tf.summary.scalar("MSE", v)


def log(sess, writer, step):
    writer.add_summary(sess.run(mse_summary), step)


with tf.Session(graph=graph) as sess:
    writer = tf.summary.FileWriter("./l", graph)
    sess.run(v.initializer)
    for first in range(0, 25, 10):
        log(sess, writer, first)
        for _ in range(first, min(first + 10, 25)):
            sess.run(dec)
    writer.close()
