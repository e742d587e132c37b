# label: never-there
import tensorflow as tf

names = ["Session", "contrib", "placeholder", "gradients"]

available = {name: hasattr(tf, "name") for name in names}
