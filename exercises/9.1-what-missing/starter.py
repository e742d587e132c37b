import tensorflow as tf

names = ["Session", "contrib", "placeholder", "gradients"]

available = {}
