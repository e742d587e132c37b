# verdict: wrong, timed_out, memory_limit, raised
import tensorflow as tf
x = tf.constant(1.0)
while True:
    x = x + 1.0
