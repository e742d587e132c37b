import tensorflow as tf

major = int(tf.__version__.split(".")[0])
tf.compat.v1.disable_v2_behavior()
tf = tf.compat.v1
