import tensorflow as tf

theta = tf.Variable([[1.0], [2.0]], name="theta")
init = tf.global_variables_initializer()
change = theta.assign([[7.0], [8.0]])
saver = tf.train.Saver()

first = tf.Session()
first.run(init)
print(first.run(theta))
first.run(change)
path = saver.save(first, "my_model.ckpt")
first.close()

second = tf.InteractiveSession()
saver.restore(second, tf.train.latest_checkpoint("."))
print(theta.eval())
restored = theta.eval().tolist()
second.close()
print(path, tf.train.list_variables(path))
