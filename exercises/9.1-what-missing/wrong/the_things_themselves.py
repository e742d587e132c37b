# label: not-true-or-false
import tensorflow as tf

names = ["Session", "contrib", "placeholder", "gradients"]

available = {name: getattr(tf, name, None) for name in names}
