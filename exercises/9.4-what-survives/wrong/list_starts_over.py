# label: reading-computes-nothing-else
import tensorflow as tf

calls = []


def count(value):
    calls.append(value)
    return value


level = tf.Variable(20)
raised = tf.py_func(count, [level + 3], tf.int32)
store = tf.assign(level, raised)

with tf.Session() as sess:
    sess.run(level.initializer)
    sess.run([raised, raised * 2])
    print(len(calls), sess.run(level))
    sess.run(store)
    sess.run(store)
    print(len(calls), sess.run(level))

with tf.Session() as sess:
    sess.run(level.initializer)
    print(len(calls), sess.run(level))

counted = [1, 3, 0]
levels = [20, 26, 20]
