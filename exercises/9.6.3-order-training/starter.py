import tensorflow as tf

init = tf.global_variables_initializer()
with tf.Session() as sess:
    best = sess.run(w)
    for step in range(20):
        sess.run(init)
    sess.run(train)
train = optimizer.minimize(cost)
optimizer = tf.train.MomentumOptimizer(0.1, 0.9)
cost = tf.square(w - 3.0)
w = tf.Variable(8.0, name="w")
