# label: counted-twice
import tensorflow as tf
a = tf.Variable(0.2, name="a"); b = tf.Variable(0.3, name="b"); z = tf.constant(0.0, name="z0")
for i in range(100): z = a * tf.cos(z + i) + z * tf.sin(b - i)
with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    ga = sess.run(tf.gradients([z, z], a)[0])
    gb = sess.run(tf.gradients([z, z], b)[0])
