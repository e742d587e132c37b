import tensorflow as tf

theta = tf.Variable([[1.0], [2.0]], name="theta", use_resource=True)
with tf.Session() as sess:
    sess.run(theta.assign([[7.0], [8.0]]))
    tf.train.Saver().save(sess, "./my_model.ckpt")

with tf.Graph().as_default():
    saver = tf.train.import_meta_graph("./my_model.ckpt.meta")
    with tf.Session() as sess:
        saver.restore(sess, "./my_model.ckpt")
        restored = sess.run(tf.global_variables()[0])
