# verdict: memory_limit
import tensorflow as tf
v = tf.Variable(tf.zeros([5_000_000_000]))
with tf.Session() as sess:
    sess.run(v.initializer)
