import numpy as np
import tensorflow.compat.v1 as tf

tf.disable_v2_behavior()
major = np.int64(tf.version.VERSION.split(".")[0])
