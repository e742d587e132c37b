import tensorflow as tf

v = tf.Variable(0, name="v", use_resource=True)
inc = tf.group(v.assign_add(1))
number = v - 1
with tf.Session() as sess:
    saver = tf.train.Saver(max_to_keep=100)
    tf.global_variables_initializer().run()
    for _ in range(8):
        inc.run()
        path = saver.save(sess, "./ck", global_step=number)
        print(path)
