# label: no-such-name
import tensorflow.compat.v1 as tf

tf.disable_v2_behavior()
major = int(tf.version.split(".")[0])
