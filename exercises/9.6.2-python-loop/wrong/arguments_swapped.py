# label: gradient-none
import tensorflow as tf
a = tf.Variable(0.2, name="a"); b = tf.Variable(0.3, name="b"); z = tf.constant(0.0, name="z0")
for i in range(100): z = a * tf.cos(z + i) + z * tf.sin(b - i)
ga = tf.gradients(a, [z])[0]
gb = tf.gradients(b, [z])[0]
