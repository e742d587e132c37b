import tensorflow as tf

column = tf.ones([4, 1])
flat = tf.ones([4])
table = tf.ones([3, 4])

error = column - flat
shifted = table + flat
product = tf.matmul(table, column)
means = tf.reduce_mean(table, axis=0)
total = tf.reduce_sum(means)

error_shape = ___
shifted_shape = ___
product_shape = ___
means_shape = ___
total_shape = ___
