import os

import tensorflow.compat.v1 as tf


def make_log_subdir(run_id, root="tf_logs"):
    return os.path.join(root, "run-{}".format(run_id))


for name in ["a", "b"]:
    tf.reset_default_graph()
    node = tf.constant(1.0, name="g" + name)
    writer = tf.summary.FileWriter(make_log_subdir(name), graph=tf.get_default_graph())
    writer.close()
    print(os.listdir(make_log_subdir(name)))
