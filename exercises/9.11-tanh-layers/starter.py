import tensorflow as tf


def layer(X, n_units):
    ___


X = tf.placeholder(tf.float32, shape=(None, 3), name="X")
hidden = ___
output = ___
