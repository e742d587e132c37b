import numpy as np
import tensorflow as tf

A = tf.placeholder(dtype=tf.float32, shape=[None, 3], name="A")
B = tf.add(A, 5, name="B")
one_row = np.array([[1, 2, 3]])
two_rows = np.array([[4, 5, 6], [7, 8, 9]], dtype=np.float32)

with tf.Session() as sess:
    B1 = sess.run(B, {A: one_row})
    B2 = sess.run([B], feed_dict={"A:0": two_rows})[0]
print(B1, B2)
