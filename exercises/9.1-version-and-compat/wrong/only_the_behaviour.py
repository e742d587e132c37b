# label: not-the-v1-api
import tensorflow as tf

tf.compat.v1.disable_v2_behavior()
major = int(tf.__version__.split(".")[0])
