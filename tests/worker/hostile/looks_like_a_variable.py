# verdict: wrong
import tensorflow as tf
class Variable(tf.Variable):
    def __new__(cls, *a, **k):
        return object.__new__(cls)
    def __init__(self):
        pass
    op = name = graph = property(lambda self: 1 / 0)
theta = training_op = best_theta = Variable()
