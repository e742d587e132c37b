# label: rebinds-variable
import tensorflow as tf

v = tf.Variable(0, name="v")
init = tf.global_variables_initializer()
v = tf.assign_add(v, 1)

with tf.Session() as sess:
    sess.run(init)
    for _ in range(3):
        sess.run(v)
    kept = sess.run(v)

with tf.Session() as sess:
    sess.run(init)
    fresh = sess.run(v)
