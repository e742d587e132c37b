# label: polluted-graph
import tensorflow as tf

x = tf.placeholder(tf.float32, [], name="x")
w = tf.Variable(3.0, name="w")
pred = tf.multiply(w, x, name="pred")
with tf.Session() as sess:
    sess.run(w.initializer)
    tf.train.Saver().save(sess, "./m.ckpt")

saver = tf.train.import_meta_graph("./m.ckpt.meta")
with tf.Session() as sess:
    saver.restore(sess, "./m.ckpt")
    out = sess.run("pred_1:0", feed_dict={"x_1:0": 5})
