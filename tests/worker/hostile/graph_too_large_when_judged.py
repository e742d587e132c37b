# verdict: wrong, memory_limit, crashed
import numpy as np
import tensorflow as tf
theta = tf.Variable(np.zeros((3, 1), "float32"), name="theta")
training_op = tf.assign(theta, theta + tf.reduce_sum(tf.random_normal([60_000, 60_000])))
best_theta = np.array([[1.0], [2.0], [-3.0]])
