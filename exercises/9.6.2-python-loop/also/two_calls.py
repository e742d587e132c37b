import tensorflow as tf

a = tf.Variable(0.2, name="a")
b = tf.Variable(0.3, name="b")
z = tf.constant(0.0, name="z0")
for i in range(100):
    z = a * tf.cos(z + i) + z * tf.sin(b - i)

gradient_of_a = tf.gradients(z, a)[0]
gradient_of_b = tf.gradients(z, b)[0]

init = tf.global_variables_initializer()
with tf.Session() as sess:
    sess.run(init)
    ga = sess.run(gradient_of_a)
    gb = gradient_of_b.eval()
    print(ga, gb)
