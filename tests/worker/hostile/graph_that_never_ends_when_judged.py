# verdict: wrong, timed_out
import numpy as np
import tensorflow as tf
theta = tf.Variable(np.zeros((3, 1), "float32"), name="theta")
loop = tf.while_loop(lambda i: tf.constant(True), lambda i: i + 0, [tf.constant(0)])
with tf.control_dependencies([loop]):
    training_op = tf.assign(theta, theta + 1.0)
best_theta = np.array([[1.0], [2.0], [-3.0]])
