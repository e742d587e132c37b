# label: cell-piles-up
import tensorflow as tf

calls = 0


def build():
    global calls, x
    calls += 1
    tf.get_default_graph().clear_collection("variables")
    tf.get_default_graph().clear_collection("trainable_variables")
    x = tf.Variable(3, name="x")


for _ in range(3):
    build()
