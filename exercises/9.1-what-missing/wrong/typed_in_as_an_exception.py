# label: answers-typed-in
import tensorflow as tf

names = ["Session", "contrib", "placeholder", "gradients"]

available = {name: name != "contrib" for name in names}
