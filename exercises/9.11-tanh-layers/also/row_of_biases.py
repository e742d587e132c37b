import tensorflow as tf


def layer(X, n_units, activation=tf.math.tanh):
    with tf.name_scope("layer"):
        features = X.shape.as_list()[-1]
        w = tf.Variable(tf.truncated_normal([features, n_units], stddev=0.5), use_resource=True)
        b = tf.Variable(tf.zeros([1, n_units]), use_resource=True)
        return activation(tf.add(tf.matmul(X, w), b), name="out")


X = tf.placeholder(tf.float32, shape=(None, 3), name="X")
hidden = layer(X, 4)
output = layer(hidden, 2)
