"""Calls relu on inputs of three widths; in a graph of its own, unless relu needs nodes from outside."""

import tensorflow as tf


def unit_of(columns):
    return relu(tf.placeholder(tf.float32, shape=(None, columns), name="X"))


for columns in (3, 5, 7):
    try:
        with tf.Graph().as_default():
            unit = unit_of(columns)
    except ValueError as error:
        if "same graph" not in str(error):
            raise
        unit = unit_of(columns)
    globals()[f"unit_{columns}"] = unit
