# label: whole-numbers
import tensorflow as tf
a = tf.Variable(3, name="a"); b = tf.Variable(4, name="b"); f = a * b + a
grads = tf.gradients(f, [a, b])
with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    grads_val = sess.run(grads)
