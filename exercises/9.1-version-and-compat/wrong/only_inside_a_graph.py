# label: eager-still-on
import tensorflow.compat.v1 as tf

with tf.Graph().as_default():
    print(tf.executing_eagerly())
major = int(tf.__version__.split(".")[0])
