# verdict: timed_out
import tensorflow as tf
q = tf.FIFOQueue(1, tf.float32)
with tf.Session() as sess:
    sess.run(q.dequeue())
