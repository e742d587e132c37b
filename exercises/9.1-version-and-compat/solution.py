import tensorflow.compat.v1 as tf

# The module brings the old names back, not the old behaviour: eager execution stays on until this call.
tf.disable_v2_behavior()

major = int(tf.__version__.split(".")[0])
