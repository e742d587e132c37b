# label: names-swapped
import tensorflow as tf
w = tf.Variable(5.0, name="w"); b = tf.Variable(0.0, name="b"); loss = tf.square(w + b - 2.0)
training_op = tf.train.GradientDescentOptimizer(0.1).minimize(loss, var_list=[b])
with tf.Session() as s:
    s.run(tf.global_variables_initializer())
    for _ in range(100): s.run(training_op)
    b_val, w_val = s.run([w, b])
