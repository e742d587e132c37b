# label: still-open
import tensorflow as tf

c = tf.constant(3)
f = c * 4
closed = None
with tf.Session() as sess:
    v1 = f.eval()
    v2 = sess.run(f)
    same = tf.get_default_session() is sess
    try:
        sess.run(f)
    except RuntimeError:
        closed = True
