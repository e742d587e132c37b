# label: not-from-session
from math import cos, sin

import tensorflow as tf

a = tf.Variable(0.2, name="a")
b = tf.Variable(0.3, name="b")
z = tf.constant(0.0, name="z0")
for i in range(100):
    z = a * tf.cos(z + i) + z * tf.sin(b - i)

def result(a, b):
    z = 0.0
    for i in range(100):
        z = a * cos(z + i) + z * sin(b - i)
    return z

init = tf.global_variables_initializer()
with tf.Session() as sess:
    sess.run(init)
    values = sess.run([a, b])
ga = (result(0.2 + 1e-6, 0.3) - result(0.2, 0.3)) / 1e-6
gb = (result(0.2, 0.3 + 1e-6) - result(0.2, 0.3)) / 1e-6
