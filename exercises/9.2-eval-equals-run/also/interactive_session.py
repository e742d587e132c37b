import tensorflow as tf

c = tf.constant(3)
f = c * 4

sess = tf.InteractiveSession()
v1 = f.eval()
v2 = sess.run(f)
same = tf.get_default_session() is sess
sess.close()

try:
    sess.run(f)
    closed = False
except RuntimeError:
    closed = True
