import tensorflow as tf
a = tf.Variable(0.2, name="a"); b = tf.Variable(0.3, name="b"); z = tf.constant(0.0, name="z0")
for i in range(100): z = a * tf.cos(z + i) + z * tf.sin(b - i)
grads = tf.gradients(z, [a, b])
with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    ga, gb = (round(float(v), 5) for v in sess.run(grads))
