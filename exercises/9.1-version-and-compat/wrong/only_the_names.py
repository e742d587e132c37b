# label: eager-still-on
import tensorflow.compat.v1 as tf

major = int(tf.__version__.split(".")[0])
