import tensorflow as tf

names = ["Session", "contrib", "placeholder", "gradients"]


def has(module, name):
    return getattr(module, name, None) is not None


available = dict.fromkeys(names, False)
available.update((name, has(tf, name)) for name in names)
