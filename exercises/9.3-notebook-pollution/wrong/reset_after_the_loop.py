# label: default-graph-empty
import tensorflow as tf

calls = 0


def build():
    global calls, x
    calls += 1
    x = tf.Variable(3, name="x")


for _ in range(3):
    build()
tf.reset_default_graph()
