import tensorflow as tf

x = tf.constant([1.0, 2.0, 3.0])
target = tf.constant([3.0, 5.0, 7.0])
w = tf.Variable(4.0, name="w")
b = tf.Variable(3.0, name="b")
prediction = tf.add(tf.multiply(w, x), b)
loss = tf.losses.mean_squared_error(target, prediction)
slopes = tf.gradients(loss, [w, b])

with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    print(sess.run([b, loss]))
    slopes_val = sess.run(slopes)
