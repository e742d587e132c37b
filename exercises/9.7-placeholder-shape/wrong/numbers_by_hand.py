# label: not-from-session
import numpy as np
import tensorflow as tf

A = tf.placeholder(tf.float32, shape=(None, 3))
B = A + 5

B1 = np.array([[1, 2, 3]]) + 5
B2 = np.array([[4, 5, 6], [7, 8, 9]]) + 5
