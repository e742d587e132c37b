import tensorflow as tf

w = tf.Variable(5.0, name="w")
b = tf.Variable(0.0, name="b")
loss = tf.square(w + b - 2.0)

optimizer = tf.train.GradientDescentOptimizer(0.1)
kept = [one for one in tf.trainable_variables() if one.op.name != "w"]
training_op = optimizer.minimize(loss, var_list=kept)

init = tf.global_variables_initializer()
with tf.Session() as sess:
    sess.run(init)
    for step in range(100):
        sess.run(training_op)
    w_val = float(w.eval())
    b_val = float(b.eval())
    print(w_val, b_val)
