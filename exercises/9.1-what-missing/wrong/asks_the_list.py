# label: always-there
import tensorflow as tf

names = ["Session", "contrib", "placeholder", "gradients"]

available = {name: name in names for name in names}
