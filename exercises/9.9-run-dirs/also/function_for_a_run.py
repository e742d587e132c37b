import pathlib

import tensorflow as tf

make_log_subdir = lambda run_id: pathlib.Path("./tf_logs") / f"run-{run_id}"


def log_run(run_id):
    with tf.Graph().as_default() as graph, tf.Session() as sess:
        one = tf.constant(1.0, name="g" + run_id)
        print(sess.run(tf.identity(one, name="seen")))
        writer = tf.summary.FileWriter(make_log_subdir(run_id))
        writer.add_graph(sess.graph)
        writer.close()


log_run("a")
log_run("b")
