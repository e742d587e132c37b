import tensorflow as tf

x1 = tf.Variable(1, name="x1")
graph = tf.Graph()
with graph.as_default():
    x2 = tf.Variable(2, name="x2")

sess = tf.InteractiveSession(graph=graph)
x2.initializer.run()
v2 = x2.eval()
sess.close()
