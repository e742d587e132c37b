# label: version-is-a-fraction
import tensorflow.compat.v1 as tf

tf.disable_v2_behavior()
major = float(tf.__version__.split(".")[0])
