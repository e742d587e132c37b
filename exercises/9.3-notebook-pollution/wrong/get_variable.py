# label: reuse-missing
import tensorflow as tf

calls = 0


def build():
    global calls, x
    calls += 1
    x = tf.get_variable("x", initializer=3)


for _ in range(3):
    build()
