# label: name-error
import tensorflow as tf

cost = tf.square(w - 3.0)
w = tf.Variable(8.0, name="w")
optimizer = tf.train.MomentumOptimizer(0.1, 0.9)
train = optimizer.minimize(cost)
init = tf.global_variables_initializer()
with tf.Session() as sess:
    sess.run(init)
    for step in range(20):
        sess.run(train)
    best = sess.run(w)
