import tensorflow as tf

names = ["Session", "contrib", "placeholder", "gradients"]

# The module itself knows what is in the installed version; a list copied from an old article does not.
available = {name: hasattr(tf, name) for name in names}
