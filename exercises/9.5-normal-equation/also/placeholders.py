import numpy as np
import tensorflow as tf

m = 20
rng = np.random.RandomState(0)
X_data = np.c_[np.ones((m, 1)), rng.randn(m, 2)].astype("float32")
y_data = (X_data @ np.array([[1.0], [2.0], [-3.0]])).astype("float32")

X = tf.placeholder(tf.float32, shape=(m, 3), name="X")
y = tf.placeholder(tf.float32, shape=(m, 1), name="y")
XT = tf.transpose(X)
theta = tf.matmul(tf.matmul(tf.matrix_inverse(tf.matmul(XT, X)), XT), y)

sess = tf.Session()
print(sess.run(XT, {X: X_data}))
theta_value = theta.eval({X: X_data, y: y_data}, session=sess)
sess.close()
