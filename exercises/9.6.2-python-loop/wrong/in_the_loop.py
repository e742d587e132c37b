# label: one-pass-only
import tensorflow as tf

a = tf.Variable(0.2, name="a")
b = tf.Variable(0.3, name="b")
z = tf.constant(0.0, name="z0")
for i in range(100):
    before = tf.stop_gradient(z)
    z = a * tf.cos(before + i) + before * tf.sin(b - i)

gradients = tf.gradients(z, [a, b])

init = tf.global_variables_initializer()
with tf.Session() as sess:
    sess.run(init)
    ga, gb = sess.run(gradients)
