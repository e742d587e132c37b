import tensorflow.compat.v1 as tf

tf.disable_eager_execution()
major = int(tf.__version__.split(".")[0])
