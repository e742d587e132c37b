import tensorflow as tf

names = ["Session", "contrib", "placeholder", "gradients"]

available = dict(zip(names, [name in dir(tf) for name in names]))
