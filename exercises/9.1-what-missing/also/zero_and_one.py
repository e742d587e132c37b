import tensorflow as tf

names = ["Session", "contrib", "placeholder", "gradients"]

available = {name: int(name in vars(tf)) for name in names}
