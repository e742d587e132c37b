from collections import OrderedDict

import tensorflow as tf

names = ["Session", "contrib", "placeholder", "gradients"]
available = OrderedDict()
for name in names:
    available[name] = hasattr(tf, name)
