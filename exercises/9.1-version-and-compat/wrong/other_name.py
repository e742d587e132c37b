# label: no-tf
import tensorflow.compat.v1 as tf1

tf1.disable_v2_behavior()
major = int(tf1.__version__.split(".")[0])
