# label: in-a-dictionary
import tensorflow as tf
a = tf.Variable(3.0, name="a"); b = tf.Variable(4.0, name="b"); f = a * b + a
da, db = tf.gradients(f, [a, b])
with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    grads_val = sess.run({"a": da, "b": db})
