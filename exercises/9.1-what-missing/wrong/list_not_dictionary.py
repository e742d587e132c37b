# label: not-a-dictionary
import tensorflow as tf

names = ["Session", "contrib", "placeholder", "gradients"]

available = [hasattr(tf, name) for name in names]
