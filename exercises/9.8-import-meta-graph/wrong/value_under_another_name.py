# label: not-filled
import tensorflow as tf

x = tf.placeholder(tf.float32, [], name="x")
w = tf.Variable(3.0, name="w")
pred = tf.multiply(w, x, name="pred")
with tf.Session() as sess:
    sess.run(w.initializer)
    tf.train.Saver().save(sess, "./m.ckpt")

tf.reset_default_graph()
saver = tf.train.import_meta_graph("./m.ckpt.meta")
out = None
with tf.Session() as sess:
    saver.restore(sess, "./m.ckpt")
    result = sess.run("pred:0", feed_dict={"x:0": 5})
