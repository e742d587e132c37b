import tensorflow as tf


def layer(X, n_units):
    n_inputs = int(X.get_shape()[1])
    weights = tf.Variable(tf.random_normal((n_inputs, n_units)), name="weights")
    bias = tf.Variable(tf.zeros(n_units), name="bias")
    return tf.tanh(tf.nn.xw_plus_b(X, weights, bias))


X = tf.placeholder(tf.float32, shape=(None, 3), name="X")
outputs = [X]
for n_units in [4, 2]:
    outputs.append(layer(outputs[-1], n_units))
_, hidden, output = outputs
loss = tf.reduce_mean(tf.square(output), name="loss")
with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    print(sess.run(loss, {X: [[0.5] * int(X.shape[1])]}))
