import tensorflow as tf

a = tf.Variable(3.0, name="a")
b = tf.Variable(4.0, name="b")

with tf.Session() as sess:
    init = tf.global_variables_initializer()
    init.run()
    out = (a + b).eval()
