# label: both-trained
import tensorflow as tf

w = tf.Variable(5.0, name="w")
b = tf.Variable(0.0, name="b")
loss = tf.square(w + b - 2.0)

optimizer = tf.train.GradientDescentOptimizer(0.1)
training_op = optimizer.minimize(loss)
back = tf.assign(w, 5.0)

init = tf.global_variables_initializer()
with tf.Session() as sess:
    sess.run(init)
    for step in range(100):
        sess.run(training_op)
    sess.run(back)
    w_val, b_val = sess.run([w, b])
