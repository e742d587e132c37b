import tensorflow as tf

x = tf.placeholder(tf.float32, [], name="x")
w = tf.Variable(3.0, name="w")
pred = tf.multiply(w, x, name="pred")
with tf.Session() as sess:
    sess.run(w.initializer)
    tf.train.Saver().save(sess, "./m.ckpt")

tf.reset_default_graph()
saver = tf.train.import_meta_graph("m.ckpt.meta", clear_devices=True)
graph = tf.get_default_graph()
x = graph.get_tensor_by_name("x:0")
pred = graph.get_operation_by_name("pred").outputs[0]
with tf.Session() as sess:
    saver.restore(sess, tf.train.latest_checkpoint("."))
    out = pred.eval(feed_dict={x: 5})
print(len(tf.global_variables()), out)
