# verdict: memory_limit
import tensorflow as tf
with tf.Session() as sess:
    print(sess.run(tf.reduce_sum(tf.ones([50_000, 100_000]) * 2.0)))
