# label: formula-changed
import tensorflow as tf

x = tf.placeholder(tf.float32, [], name="x")
h = x * 2
out = h + 1
n_ops = len(tf.get_default_graph().get_operations())

h = tf.constant(10.0)
out = h + 1
with tf.Session() as sess:
    out_val = sess.run(out)
