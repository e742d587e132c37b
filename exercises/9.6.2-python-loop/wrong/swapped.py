# label: swapped
import tensorflow as tf

a = tf.Variable(0.2, name="a")
b = tf.Variable(0.3, name="b")
z = tf.constant(0.0, name="z0")
for i in range(100):
    z = a * tf.cos(z + i) + z * tf.sin(b - i)

gradients = tf.gradients(z, [a, b])

init = tf.global_variables_initializer()
with tf.Session() as sess:
    sess.run(init)
    gb, ga = sess.run(gradients)
