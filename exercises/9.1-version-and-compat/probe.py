import importlib

v1 = importlib.import_module("tensorflow.compat.v1")
given = globals().get("tf", "nothing")
tf_is = "nothing" if given == "nothing" else getattr(given, "__name__", repr(given))
early = ", ".join(name for name, value in list(globals().items()) if type(value).__name__ == "EagerTensor")
sample = v1.constant(1)
