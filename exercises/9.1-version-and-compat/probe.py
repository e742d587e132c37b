import importlib

v1 = importlib.import_module("tensorflow.compat.v1")
given = globals().get("tf", "nothing")
tf_is = getattr(given, "__name__", str(given))
sample = v1.constant(1)
