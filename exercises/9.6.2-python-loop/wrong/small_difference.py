# label: not-autodiff
import tensorflow as tf

a = tf.Variable(0.2, name="a")
b = tf.Variable(0.3, name="b")
z = tf.constant(0.0, name="z0")
for i in range(100):
    z = a * tf.cos(z + i) + z * tf.sin(b - i)

def result(a, b):
    z = tf.zeros([], tf.float64)
    for i in range(100):
        z = a * tf.cos(z + i) + z * tf.sin(b - i)
    return z


a, b = [tf.cast(one, tf.float64) for one in (a, b)]
h = 1e-6
gradients = [(result(a + h, b) - result(a, b)) / h, (result(a, b + h) - result(a, b)) / h]

init = tf.global_variables_initializer()
with tf.Session() as sess:
    sess.run(init)
    ga, gb = sess.run(gradients)
