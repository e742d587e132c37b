# label: no-default-session
import tensorflow as tf

g1, g2 = tf.Graph(), tf.Graph()
with g1.as_default():
    a = tf.constant(3)
    a_value = a.eval()
with g2.as_default():
    b = tf.constant(4)
    b_value = b.eval()
total = a_value + b_value
