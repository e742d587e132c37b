import tensorflow as tf

v = tf.Variable(0, name="v")
inc = tf.assign_add(v, 1)

one, two = tf.Session(), tf.Session()
for sess in (one, two):
    sess.run(v.initializer)
for _ in range(3):
    one.run(inc)
kept, fresh = one.run(v), two.run(v)
one.close()
two.close()
