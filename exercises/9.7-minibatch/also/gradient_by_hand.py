import numpy as np
import tensorflow as tf

m = 20
rng = np.random.RandomState(0)
X_data = np.c_[np.ones((m, 1)), rng.randn(m, 2)].astype("float32")
y_data = (X_data @ np.array([[1.0], [2.0], [-3.0]])).astype("float32")

X = tf.placeholder("float32", [None, 3])
y = tf.placeholder("float32", [None, 1])
theta = tf.get_variable("theta", initializer=np.ones((3, 1), "float32"))
error = X @ theta - y
gradients = 2 / tf.cast(tf.shape(X)[0], tf.float32) * tf.matmul(X, error, transpose_a=True)
training_op = theta.assign_sub(0.1 * gradients)

sess = tf.Session()
sess.run(theta.initializer)
for start in list(range(0, m, 5)) * 60:
    feeds = {X: X_data[start : start + 5].tolist(), y: y_data[start : start + 5].tolist()}
    sess.run(training_op, feed_dict=feeds)
best_theta = sess.run(theta).tolist()
sess.close()
