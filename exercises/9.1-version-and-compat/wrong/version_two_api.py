# label: missing-today
import tensorflow.compat.v2 as tf

tf.disable_v2_behavior()
major = int(tf.__version__.split(".")[0])
