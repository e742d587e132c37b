# label: no-default-session
import tensorflow as tf

c = tf.constant(3)
f = c * 4

with tf.Session() as sess:
    v1 = f.eval()
    v2 = sess.run(f)
    same = tf.get_default_session() is sess

try:
    f.eval()
    closed = False
except RuntimeError:
    closed = True
