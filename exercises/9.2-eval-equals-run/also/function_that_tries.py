import tensorflow as tf

c = tf.constant(3)
f = c * 4

with tf.Session() as sess:
    v1 = f.eval()
    v2 = sess.run(f)
    same = tf.get_default_session() is sess


def is_closed(session):
    try:
        session.run(f)
    except RuntimeError:
        return True
    return False


closed = is_closed(sess)
