# label: not-from-session
import tensorflow as tf

a = tf.Variable(3.0, name="a")
b = tf.Variable(4.0, name="b")
init = tf.global_variables_initializer()

out = 7.0
