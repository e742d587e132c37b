# label: not-a-shape
import tensorflow as tf

column = tf.ones([4, 1])
flat = tf.ones([4])
table = tf.ones([3, 4])

error = column - flat
shifted = table + flat
product = tf.matmul(table, column)
means = tf.reduce_mean(table, axis=0)
total = tf.reduce_sum(means)

error_shape = "(4, 4)"
shifted_shape = "(3, 4)"
product_shape = "(3, 1)"
means_shape = "(4,)"
total_shape = "()"
