import tensorflow as tf

calls = 0


def build():
    global calls, x
    calls += 1
    tf.reset_default_graph()
    x = tf.Variable(3, name="x", use_resource=True)
    with tf.Session() as sess:
        sess.run(x.initializer)
        print(calls, sess.run(x + calls))


for _ in range(3):
    build()
