# label: no-graph-no-file
import tensorflow as tf


def make_log_subdir(run_id):
    return f"tf_logs/run-{run_id}/"


for name in ("a", "b"):
    tf.reset_default_graph()
    tf.constant(1.0, name="g" + name)
    writer = tf.summary.FileWriter(make_log_subdir(name))
    writer.close()
