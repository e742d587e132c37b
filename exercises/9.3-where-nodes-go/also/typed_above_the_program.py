names = ["rate", "rate", "rate_1", "rate_1", "rate"]
inside = [False, True, True, False, False]
import tensorflow as tf

graph = tf.Graph()
first = tf.constant(1, name="rate")
with graph.as_default():
    second = tf.constant(2, name="rate")
    third = tf.constant(3, name="rate")
fourth = tf.constant(4, name="rate")
tf.reset_default_graph()
fifth = tf.constant(5, name="rate")

for node in (first, second, third, fourth, fifth):
    print(node.op.name, node.graph is graph)
