# label: nobody-asked
import tensorflow as tf

c = tf.constant(3)
f = c * 4

with tf.Session() as sess:
    v1 = f.eval()
    v2 = sess.run(f)
    same = v1 == v2

try:
    sess.run(f)
    closed = False
except RuntimeError:
    closed = True
