import tensorflow as tf

v = tf.Variable(0, name="v")
inc = tf.assign_add(v, 1)
init = tf.global_variables_initializer()

with tf.Session() as sess:
    init.run()
    for _ in range(3):
        kept = sess.run(inc)
with tf.Session() as sess:
    init.run()
    print(sess.run(v + 10))
    fresh = int(sess.run(v))
