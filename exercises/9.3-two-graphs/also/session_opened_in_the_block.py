import tensorflow as tf

x1 = tf.Variable(1, name="x1")
graph = tf.Graph()
with graph.as_default():
    x2 = tf.Variable(2, name="x2")
    with tf.Session() as sess:
        tf.global_variables_initializer().run()
        print(sess.run(x2 + 5))
        v2 = x2.eval()
