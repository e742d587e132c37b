import numpy as np
import tensorflow as tf

m = 20
rng = np.random.RandomState(0)
X_data = np.c_[np.ones((m, 1)), rng.randn(m, 2)].astype("float32")
y_data = (X_data @ np.array([[1.0], [2.0], [-3.0]])).astype("float32")

X = tf.placeholder(tf.float32, shape=(None, 3), name="X")
y = tf.placeholder(tf.float32, shape=(None, 1), name="y")
theta = tf.Variable(tf.random_uniform([3, 1], -1.0, 1.0, seed=42), use_resource=True)
mse = tf.losses.mean_squared_error(y, tf.matmul(X, theta))
step = tf.train.get_or_create_global_step()
training_op = tf.train.MomentumOptimizer(0.05, 0.8).minimize(mse, global_step=step)

with tf.Session() as sess:
    tf.global_variables_initializer().run()
    for epoch in range(60):
        for X_batch, y_batch in zip(np.split(X_data, m // 5), np.split(y_data, m // 5)):
            _, cost = sess.run([training_op, mse], {"X:0": X_batch, "y:0": y_batch})
    best_theta = theta.eval()
