import tensorflow

tf = tensorflow.compat.v1
tf.disable_v2_behavior()
major = int(tf.__version__.split(".")[0])
