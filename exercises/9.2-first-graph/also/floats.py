import tensorflow as tf

x = tf.Variable(3, dtype=tf.float32, name="x")
y = tf.Variable(4, dtype=tf.float32, name="y")
f = x * x * y + y + 2

init = tf.global_variables_initializer()
with tf.Session() as sess:
    sess.run(init)
    result = sess.run(f)
