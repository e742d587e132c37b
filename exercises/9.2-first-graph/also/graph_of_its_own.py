import tensorflow as tf

graph = tf.Graph()
with graph.as_default():
    x = tf.Variable(3, name="x")
    y = tf.Variable(4, name="y")
    f = x * x * y + y + 2
    init = tf.global_variables_initializer()

with tf.Session(graph=graph) as sess:
    init.run()
    result = f.eval()
