import tensorflow as tf

a = tf.Variable(tf.constant(0.2, tf.float64), name="a")
b = tf.Variable(tf.constant(0.3, tf.float64), name="b")
z = tf.constant(0.0, tf.float64, name="z0")
for i in range(100):
    z = a * tf.cos(z + i) + z * tf.sin(b - i)

gradients = tf.gradients(z, [a, b])

init = tf.global_variables_initializer()
with tf.Session() as sess:
    sess.run(init)
    ga, gb = sess.run(gradients)
