import tensorflow as tf

v = tf.Variable(0, name="v")
inc = tf.assign_add(v, 1)
saver = tf.train.Saver([v], max_to_keep=None)

with tf.Session() as sess:
    sess.run(v.initializer)
    for step in range(8):
        print(sess.run(inc))
        saver.save(sess, f"./ck-{step}", write_meta_graph=False)
print(tf.train.latest_checkpoint("."))
