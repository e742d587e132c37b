# label: wrong-shape-fed
import tensorflow as tf
x = tf.placeholder(tf.float32, [], name="x"); h = x * 2; out = h + 1
n_ops = len(tf.get_default_graph().get_operations())
with tf.Session() as s: out_val = s.run(out, feed_dict={h: [10]})
