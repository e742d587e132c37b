import tensorflow as tf


def weights():
    with tf.variable_scope("layer", reuse=tf.AUTO_REUSE):
        return tf.get_variable("w", shape=(3, 1), use_resource=True)


w1 = weights()
w2 = weights()
with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    print(sess.run([w1, w2]))
