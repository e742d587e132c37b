# verdict: raised
import tensorflow as tf
with tf.Session() as sess:
    print(sess.run(tf.read_file("{OUTSIDE}/secret.txt")))
