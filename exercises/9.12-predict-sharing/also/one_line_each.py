import tensorflow as tf


def ask(name, reuse):
    try:
        with tf.variable_scope("net", reuse=reuse):
            return tf.get_variable(name, shape=()).op.name
    except ValueError as error:
        return "exists" if "already exists" in str(error) else "missing"


print(ask("w", None))
print(ask("w", None))
print(ask("w", True))
print(ask("v", True))
print(ask("v", tf.AUTO_REUSE))
with tf.variable_scope("net", reuse=True):
    tf.Variable(0.0, name="v")
print(len(tf.global_variables()))

printed = [
    "net/w",  # made
    "exists",
    "net/w",  # fetched
    "missing",
    "net/v",
    "3",
]
