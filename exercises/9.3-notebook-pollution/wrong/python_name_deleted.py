# label: cell-piles-up
import tensorflow as tf

calls = 0


def build():
    global calls, x
    calls += 1
    globals().pop("x", None)
    x = tf.Variable(3, name="x")


for _ in range(3):
    build()
