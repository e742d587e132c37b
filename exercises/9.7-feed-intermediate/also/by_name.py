import tensorflow as tf

x = tf.placeholder(tf.float32, [], name="x")
h = x * 2
out = h + 1
n_ops = len(tf.get_default_graph().get_operations())

sess = tf.Session()
out_val = float(sess.run(out.name, feed_dict={h.name: 10}))
sess.close()
