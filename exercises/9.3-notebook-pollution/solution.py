import tensorflow as tf

calls = 0


def build():
    global calls, x
    calls += 1
    # The default graph outlives the cell: what the last run left must go before this one builds.
    tf.reset_default_graph()
    x = tf.Variable(3, name="x")


for _ in range(3):
    build()
