# label: rows-fixed
import tensorflow as tf
A = tf.placeholder(tf.float32, shape=(3, None))
B = A + 5
with tf.Session() as sess:
    B1 = B.eval(feed_dict={A: [[1, 2, 3]]})
    B2 = B.eval(feed_dict={A: [[4, 5, 6], [7, 8, 9]]})
