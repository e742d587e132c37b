# verdict: wrong, raised
import numpy as np
import tensorflow as tf
theta = tf.Variable(np.zeros((3, 1), "float32"), name="theta")
with tf.control_dependencies([tf.write_file("{OUTSIDE}/new.txt", "x")]):
    training_op = tf.assign(theta, theta + 1.0)
best_theta = np.array([[1.0], [2.0], [-3.0]])
