# label: added-instead
import tensorflow as tf

a = tf.Variable(4, name="a")
b = tf.constant(3)
c = tf.constant(2)
d = tf.add(tf.multiply(a, b), c)
init = tf.global_variables_initializer()
