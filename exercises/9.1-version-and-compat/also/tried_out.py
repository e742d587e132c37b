import tensorflow.compat.v1 as tf

tf.disable_v2_behavior()
major = int(tf.__version__.split(".")[0])

X = tf.placeholder(tf.float32, shape=(), name="X")
with tf.Session() as sess:
    print(sess.run(X * 2, feed_dict={X: 21.0}))
