# label: version-is-text
import tensorflow.compat.v1 as tf

tf.disable_v2_behavior()
major = tf.__version__.split(".")[0]
