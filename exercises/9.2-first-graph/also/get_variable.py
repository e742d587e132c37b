import tensorflow as tf

x = tf.get_variable("x", initializer=3)
y = tf.get_variable("y", initializer=4)
f = x * x * y + y + 2

init = tf.global_variables_initializer()
with tf.Session() as sess:
    sess.run(init)
    result = sess.run(f)
