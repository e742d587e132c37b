import tensorflow.compat.v1 as tf

tf.disable_v2_behavior()

names = ["a", "a_1", "param/a", "param_1/a"]
a1 = tf.Variable(0, name="a"); a2 = tf.Variable(0, name="a")
with tf.name_scope("param"): a3 = tf.Variable(0, name="a")
with tf.name_scope("param"): a4 = tf.Variable(0, name="a")
with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
