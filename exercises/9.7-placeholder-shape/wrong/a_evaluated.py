# label: rows-themselves
import tensorflow as tf
A = tf.placeholder(tf.float32, shape=(None, 3))
B = A + 5
with tf.Session() as sess:
    B1 = A.eval(feed_dict={A: [[1, 2, 3]]})
    B2 = A.eval(feed_dict={A: [[4, 5, 6], [7, 8, 9]]})
