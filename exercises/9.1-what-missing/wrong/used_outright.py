# label: missing-today
import tensorflow as tf

names = ["Session", "contrib", "placeholder", "gradients"]

available = {"Session": bool(tf.Session), "contrib": bool(tf.contrib)}
