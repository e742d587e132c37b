# label: initialised-again
import tensorflow as tf

w = tf.Variable(8.0, name="w")
cost = tf.square(w - 3.0)
optimizer = tf.train.MomentumOptimizer(0.1, 0.9)
train = optimizer.minimize(cost)
init = tf.global_variables_initializer()
with tf.Session() as sess:
    for step in range(20):
        sess.run(init)
        sess.run(train)
    best = sess.run(w)
