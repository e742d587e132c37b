import tensorflow as tf

v = tf.Variable(0, name="v")
inc = v.assign_add(1)

with tf.Session():
    v.initializer.run()
    for _ in range(3):
        inc.eval()
    kept = v.eval()
with tf.Session():
    v.initializer.run()
    fresh = v.eval()
