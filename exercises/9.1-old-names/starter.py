import tensorflow as tf

a = tf.Variable(4, name="a")
b = tf.constant(3)
c = tf.constant(2)
d = tf.sub(tf.mul(a, b), c)
init = tf.initialize_all_variables()
