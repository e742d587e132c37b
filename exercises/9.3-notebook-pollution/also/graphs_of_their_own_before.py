import tensorflow as tf

calls = 0


def build():
    global calls, x
    calls += 1
    x = tf.Variable(3, name="x")


for _ in range(3 - 1):
    with tf.Graph().as_default():
        build()
build()
