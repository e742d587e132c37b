import tensorflow as tf

c = tf.constant(3)
f = c * 4

sess = tf.Session()
with sess:
    same = sess == tf.get_default_session()
    v1, v2 = f.eval(session=sess), int(sess.run(f))
closed = False
try:
    f.eval(session=sess)
except Exception as error:
    closed = isinstance(error, RuntimeError)
