import tensorflow as tf

calls = 0


def build():
    global calls, x
    calls += 1
    tf.compat.v1.reset_default_graph()
    x = tf.get_variable("x", shape=(), initializer=tf.zeros_initializer())


while calls < 3:
    build()
