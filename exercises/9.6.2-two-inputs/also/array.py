import numpy as np
import tensorflow as tf

a = tf.Variable(3.0, name="a")
b = tf.Variable(4.0, name="b")
f = a * b + a

gradients = tf.gradients(f, [a, b])

init = tf.global_variables_initializer()
with tf.Session() as sess:
    sess.run(init)
    grads_val = np.array(sess.run(gradients))
