import tensorflow as tf

graph = tf.Graph()
with graph.as_default():
    X = tf.placeholder(tf.float32, shape=(None, 3), name="X")
    relus = []
    for _ in range(5):
        with tf.variable_scope("relu", reuse=tf.AUTO_REUSE):
            threshold = tf.get_variable("threshold", shape=(), initializer=tf.zeros_initializer())
            weights = tf.Variable(tf.random_normal((3, 1)), name="weights")
            bias = tf.Variable(0.0, name="bias")
            relus.append(tf.maximum(tf.matmul(X, weights) + bias, threshold))
    output = tf.add_n(relus, name="output")
