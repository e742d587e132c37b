import tensorflow as tf

names = ["Session", "contrib", "placeholder", "gradients"]
available = {}
for name in names:
    available[name] = hasattr(tf, name)
