# label: switch-not-called
import tensorflow.compat.v1 as tf

tf.disable_v2_behavior
major = int(tf.__version__.split(".")[0])
