# label: answers-typed-in
import tensorflow as tf

names = ["Session", "contrib", "placeholder", "gradients"]

available = {"Session": True, "contrib": False, "placeholder": True, "gradients": True}
