# label: compat-has-everything
import tensorflow as tf


def outcome(action):
    try:
        action()
        return "ok"
    except Exception as error:
        return type(error).__name__


print(outcome(lambda: tf.multiply(3, 4)))
print(outcome(lambda: tf.mul(3, 4)))
print(outcome(lambda: tf.initialize_all_variables().name))
print(outcome(lambda: tf.contrib.layers))
print(outcome(lambda: tf.Session))
print(outcome(lambda: tensorflow.multiply(3, 4)))

printed = ["ok", "AttributeError", "ok", "ok", "ok", "NameError"]
