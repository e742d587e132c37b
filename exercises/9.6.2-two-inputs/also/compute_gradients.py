import tensorflow as tf

a = tf.Variable(3.0, name="a")
b = tf.Variable(4.0, name="b")
f = a * b + a

optimizer = tf.train.GradientDescentOptimizer(0.1)
gradients = [gradient for gradient, _ in optimizer.compute_gradients(f, [a, b])]

init = tf.global_variables_initializer()
with tf.Session() as sess:
    sess.run(init)
    grads_val = sess.run(gradients)
