from tensorflow import multiply, subtract
import tensorflow as tf

a = tf.Variable(4, name="a")
b = tf.constant(3)
c = tf.constant(2)
d = subtract(multiply(a, b), c)
init = tf.variables_initializer(tf.global_variables())
