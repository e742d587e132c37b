import tensorflow as tf

calls = 0


def build():
    global calls, x
    calls += 1
    with tf.variable_scope(tf.get_variable_scope(), reuse=tf.AUTO_REUSE):
        x = tf.get_variable("x", shape=(), dtype=tf.int32, initializer=tf.constant_initializer(3))


for _ in range(3):
    build()
