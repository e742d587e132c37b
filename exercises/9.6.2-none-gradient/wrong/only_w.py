# label: one-missing
import tensorflow as tf

x = tf.constant([1.0, 2.0, 3.0])
target = tf.constant([3.0, 5.0, 7.0])
w = tf.Variable(4.0, name="w")
b = tf.Variable(3.0, name="b")

init = tf.global_variables_initializer()
with tf.Session() as sess:
    sess.run(init)
    prediction = w * x + b
    loss = tf.reduce_mean(tf.square(prediction - target))
    slopes = tf.gradients(loss, [w])
    slopes_val = sess.run(slopes)
