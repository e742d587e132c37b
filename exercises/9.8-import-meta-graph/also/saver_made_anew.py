import tensorflow as tf

x = tf.placeholder(tf.float32, [], name="x")
w = tf.Variable(3.0, name="w")
pred = tf.multiply(w, x, name="pred")
with tf.Session() as sess:
    sess.run(w.initializer)
    tf.train.Saver().save(sess, "./m.ckpt")

del x, w, pred

with tf.Graph().as_default() as graph, tf.Session() as sess:
    tf.train.import_meta_graph("./m.ckpt.meta")
    tf.train.Saver(tf.global_variables()).restore(sess, "./m.ckpt")
    print(sess.run("w:0"), [variable.name for variable in tf.global_variables()])
    (out,) = sess.run(["pred:0"], {graph.get_tensor_by_name("x:0"): [5][0]})
