# verdict: raised
import tensorflow as tf
with tf.Session() as sess:
    sess.run(tf.write_file("{OUTSIDE}/new.txt", "x"))
