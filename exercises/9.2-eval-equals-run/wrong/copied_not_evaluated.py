# label: evaluated-once
import tensorflow as tf

c = tf.constant(3)
f = c * 4

with tf.Session() as sess:
    v1 = f.eval()
    v2 = v1
    same = tf.get_default_session() is sess

try:
    sess.run(f)
    closed = False
except RuntimeError:
    closed = True
