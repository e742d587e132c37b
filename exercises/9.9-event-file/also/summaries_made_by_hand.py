import tensorflow as tf

graph = tf.Graph()
with graph.as_default():
    cost = tf.constant(0.0, name="cost")

writer = tf.summary.FileWriter("./logs/run-1")
for step, value in enumerate((4.0, 2.0, 1.0)):
    summary = tf.Summary(value=[tf.Summary.Value(tag="MSE", simple_value=value)])
    writer.add_summary(summary, step)
writer.add_graph(graph)
writer.flush()
