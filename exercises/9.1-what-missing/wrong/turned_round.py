# label: turned-round
import tensorflow as tf

names = ["Session", "contrib", "placeholder", "gradients"]

available = {name: not hasattr(tf, name) for name in names}
