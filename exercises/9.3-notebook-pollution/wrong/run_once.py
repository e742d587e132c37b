# label: called-another-number-of-times
import tensorflow as tf

calls = 0


def build():
    global calls, x
    calls += 1
    x = tf.Variable(3, name="x")


for _ in range(1):
    build()
