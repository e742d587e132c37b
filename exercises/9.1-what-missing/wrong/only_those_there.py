# label: name-left-out
import tensorflow as tf

names = ["Session", "contrib", "placeholder", "gradients"]

available = {name: True for name in names if hasattr(tf, name)}
