import tensorflow as tf

x = tf.placeholder(tf.float32, [], name="x")
w = tf.Variable(3.0, name="w")
pred = tf.multiply(w, x, name="pred")
with tf.Session() as sess:
    sess.run(w.initializer)
    tf.train.Saver().save(sess, "./m.ckpt")

import os

path = os.path.join(os.getcwd(), "m.ckpt")


def predict(value):
    graph = tf.Graph()
    with graph.as_default():
        saver = tf.train.import_meta_graph(path + ".meta")
    with tf.Session(graph=graph) as sess:
        saver.restore(sess, path)
        return float(sess.run(graph.get_tensor_by_name("pred:0"), {"x:0": value}))


out = predict(5)
