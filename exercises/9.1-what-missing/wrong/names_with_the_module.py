# label: key-is-no-name
import tensorflow as tf

names = ["Session", "contrib", "placeholder", "gradients"]

available = {"tf." + name: hasattr(tf, name) for name in names}
