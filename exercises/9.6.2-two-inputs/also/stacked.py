import tensorflow as tf

a = tf.Variable(3.0, name="a")
b = tf.Variable(4.0, name="b")
f = a * b + a

gradients = tf.stack(tf.gradients(f, [a, b]))

init = tf.global_variables_initializer()
sess = tf.Session()
sess.run(init)
grads_val = gradients.eval(session=sess)
sess.close()
