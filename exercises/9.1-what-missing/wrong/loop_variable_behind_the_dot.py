# label: never-there
import tensorflow as tf

names = ["Session", "contrib", "placeholder", "gradients"]
available = {}
for name in names:
    try:
        tf.name
        available[name] = True
    except AttributeError:
        available[name] = False
