import tensorflow as tf


def layer(X, n_units):
    with tf.variable_scope(None, default_name="layer"):
        weights = tf.get_variable("weights", shape=(X.shape[1], n_units))
        bias = tf.get_variable("bias", shape=(n_units,), initializer=tf.zeros_initializer())
        return tf.nn.tanh(X @ weights + bias)


X = tf.placeholder(tf.float32, shape=(None, 3), name="X")
hidden = layer(X, 4)
output = layer(hidden, 2)
