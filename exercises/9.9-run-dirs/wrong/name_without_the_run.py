# label: same-path-for-all
import tensorflow as tf


def make_log_subdir(run_id):
    return "tf_logs/run-1/"


for name in ("a", "b"):
    tf.reset_default_graph()
    tf.constant(1.0, name="g" + name)
    with tf.summary.FileWriter(make_log_subdir(name)) as writer:
        writer.add_graph(tf.get_default_graph())
