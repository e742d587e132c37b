# label: not-a-placeholder
import tensorflow as tf
A = tf.Variable([[1.0, 2.0, 3.0]], name="A")
B = A + 5
with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    B1 = B.eval()
    B2 = B.eval(feed_dict={A: [[4, 5, 6], [7, 8, 9]]})
