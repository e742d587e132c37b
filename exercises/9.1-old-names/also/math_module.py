import tensorflow as tf

a = tf.Variable(4, name="a")
b = tf.constant(3)
c = tf.constant(2)
d = tf.math.subtract(tf.math.multiply(a, b), c)
init = tf.initializers.global_variables()
