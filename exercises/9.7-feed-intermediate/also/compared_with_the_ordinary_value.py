import tensorflow as tf

x = tf.placeholder(tf.float32, [], name="x")
h = x * 2
out = h + 1
n_ops = len(tf.get_default_graph().get_operations())
print(n_ops)

with tf.Session() as sess:
    for value in (0, 1, 5):
        print(sess.run([h, out], feed_dict={x: value}))
    seen, out_val = sess.run([h, out], feed_dict={h: 10})
assert n_ops == len(tf.get_default_graph().get_operations())
