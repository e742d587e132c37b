# verdict: timed_out
import tensorflow as tf
i = tf.constant(0)
loop = tf.while_loop(lambda i: tf.constant(True), lambda i: i + 0, [i])
with tf.Session() as sess:
    sess.run(loop)
