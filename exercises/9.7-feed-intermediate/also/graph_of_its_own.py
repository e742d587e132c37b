import numpy as np
import tensorflow as tf

graph = tf.Graph()
with graph.as_default():
    x = tf.placeholder(tf.float32, [], name="x")
    h = x * 2
    out = h + 1
n_ops = len(graph.get_operations())

with tf.Session(graph=graph) as sess:
    out_val = sess.run(out, {h: np.float32(10)})
