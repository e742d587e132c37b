from tensorflow.compat import v1 as tf

version = tf.__version__.split(".")
major = int(version[0])
tf.disable_v2_behavior()
