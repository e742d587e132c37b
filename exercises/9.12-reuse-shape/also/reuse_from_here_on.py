import tensorflow as tf

with tf.variable_scope("layer") as scope:
    w1 = tf.get_variable("w", shape=[3, 1], initializer=tf.zeros_initializer())
    scope.reuse_variables()
    w2 = tf.get_variable("w")
