import tensorflow as tf

x = tf.Variable(3, name="x")
y = tf.Variable(4, name="y")
f = x * x * y + y + 2
with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    evaluate = sess.make_callable(f)
    result = evaluate()
