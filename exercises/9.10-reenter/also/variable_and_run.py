import tensorflow as tf

with tf.name_scope("a"):
    b = tf.constant(1, name="b")
with tf.name_scope("a/"):
    c = tf.Variable(2, name="c")

with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    print(c.op.name, sess.run(b + c))
