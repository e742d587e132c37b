import os

import tensorflow as tf


def make_log_subdir(run_id):
    path = os.path.join(os.getcwd(), "tf_logs", "run-" + str(run_id), "")
    os.makedirs(path, exist_ok=True)
    return path


writers = {}
for run_id in ("a", "b"):
    graph = tf.Graph()
    with graph.as_default():
        tf.constant(1.0, name=f"g{run_id}")
    writers[run_id] = tf.summary.FileWriter(make_log_subdir(run_id), graph, filename_suffix=".graph")
for writer in writers.values():
    writer.flush()
