"""Python's and TensorFlow's errors in plain words."""
