# label: no-optimizer
import tensorflow as tf

w = tf.Variable(5.0, name="w")
b = tf.Variable(0.0, name="b")
loss = tf.square(w + b - 2.0)

training_op = tf.assign_sub(b, 0.1 * tf.gradients(loss, b)[0])

init = tf.global_variables_initializer()
with tf.Session() as sess:
    sess.run(init)
    for step in range(100):
        sess.run(training_op)
    w_val, b_val = sess.run([w, b])
