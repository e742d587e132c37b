import tensorflow as tf

a = tf.Variable(0.2, name="a")
b = tf.Variable(0.3, name="b")


def one_pass(i, z):
    return i + 1, a * tf.cos(z + i) + z * tf.sin(b - i)


_, z = tf.while_loop(lambda i, z: i < 100, one_pass, (0.0, 0.0))

gradients = tf.gradients(z, [a, b])

init = tf.global_variables_initializer()
with tf.Session() as sess:
    sess.run(init)
    ga, gb = sess.run(gradients)
