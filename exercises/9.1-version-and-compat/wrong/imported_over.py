# label: not-the-v1-api
import tensorflow.compat.v1 as tf

tf.disable_v2_behavior()
import tensorflow as tf
major = int(tf.__version__.split(".")[0])
