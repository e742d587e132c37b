# label: counted-twice
import tensorflow as tf

a = tf.Variable(3.0, name="a")
b = tf.Variable(4.0, name="b")
f = a * b + a

gradients = tf.gradients([f, f], [a, b])

init = tf.global_variables_initializer()
with tf.Session() as sess:
    sess.run(init)
    grads_val = sess.run(gradients)
