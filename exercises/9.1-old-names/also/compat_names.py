import tensorflow.compat.v1 as tf

a = tf.Variable(4, name="a")
b = tf.constant(3)
c = tf.constant(2)
product = tf.compat.v1.multiply(a, b)
d = tf.compat.v1.subtract(product, c, name="d")
init = tf.global_variables_initializer()
