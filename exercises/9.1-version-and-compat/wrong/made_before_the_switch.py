# label: switched-too-late
import tensorflow.compat.v1 as tf

x = tf.constant(3)
tf.disable_v2_behavior()
major = int(tf.__version__.split(".")[0])
