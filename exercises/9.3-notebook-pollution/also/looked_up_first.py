import tensorflow as tf

calls = 0


def build():
    global calls, x
    calls += 1
    there = [v for v in tf.global_variables() if v.op.name == "x"]
    x = there[0] if there else tf.Variable(3, name="x")


for _ in range(3):
    build()
