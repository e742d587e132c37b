import tensorflow as tf

w = tf.get_variable("w", initializer=5.0, use_resource=True)
b = tf.get_variable("b", initializer=0.0, use_resource=True)
loss = tf.square(w + b - 2.0)

optimizer = tf.train.MomentumOptimizer(0.05, 0.8)
training_op = optimizer.minimize(loss, var_list=[b])

init = tf.global_variables_initializer()
with tf.Session() as sess:
    sess.run(init)
    for step in range(200):
        sess.run(training_op)
    w_val, b_val = sess.run([w, b])
