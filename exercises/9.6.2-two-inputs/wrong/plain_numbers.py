# label: no-node
import tensorflow as tf
a = 3.0; b = 4.0; f = a * b + a
grads = tf.gradients(f, [a, b])
with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    grads_val = sess.run(grads)
