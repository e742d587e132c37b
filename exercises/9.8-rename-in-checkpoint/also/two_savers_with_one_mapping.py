import tensorflow as tf

theta = tf.get_variable("theta", initializer=[3.0, 4.0])
names = {"weights": theta}

sess = tf.Session()
sess.run(tf.global_variables_initializer())
tf.train.Saver(names).save(sess, "w.ckpt")
sess.close()

sess = tf.Session()
tf.train.Saver(var_list=names).restore(sess, tf.train.latest_checkpoint("."))
restored = sess.run(theta).tolist()
sess.close()
print(tf.train.list_variables("./w.ckpt"))
