# label: not-answered
import tensorflow as tf

c = tf.constant(3)
f = c * 4
with tf.Session() as sess:
    v1 = f.eval()
    v2 = sess.run(f)
    same = tf.get_default_session() is sess
try:
    sess.run(f)
    closed = False
except RuntimeError as error:
    closed = str(error)
