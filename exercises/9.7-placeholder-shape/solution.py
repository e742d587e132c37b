import tensorflow as tf

# None leaves the number of rows open, so one graph serves a batch of any size; the columns stay checked.
A = tf.placeholder(tf.float32, shape=(None, 3))
B = A + 5

with tf.Session() as sess:
    B1 = B.eval(feed_dict={A: [[1, 2, 3]]})
    B2 = B.eval(feed_dict={A: [[4, 5, 6], [7, 8, 9]]})
