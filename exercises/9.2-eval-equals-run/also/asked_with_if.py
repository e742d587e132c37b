import tensorflow as tf

c = tf.constant(3)
f = c * 4

with tf.Session() as sess:
    v2 = sess.run(f)
    v1 = f.eval()
    if tf.get_default_session() is sess:
        same = True
    else:
        same = False
    print(v1 == v2, same)

try:
    sess.run(f)
    closed = False
except RuntimeError:
    closed = True
