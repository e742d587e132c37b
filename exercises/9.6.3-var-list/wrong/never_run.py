# label: not-trained
import tensorflow as tf

w = tf.Variable(5.0, name="w")
b = tf.Variable(0.0, name="b")
loss = tf.square(w + b - 2.0)

optimizer = tf.train.GradientDescentOptimizer(0.1)
training_op = optimizer.minimize(loss, var_list=[b])

init = tf.global_variables_initializer()
with tf.Session() as sess:
    sess.run(init)
    w_val, b_val = sess.run([w, b])
