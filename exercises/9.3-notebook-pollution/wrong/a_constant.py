# label: not-a-variable
import tensorflow as tf

calls = 0


def build():
    global calls, x
    calls += 1
    tf.reset_default_graph()
    x = tf.constant(3, name="x")


for _ in range(3):
    build()
