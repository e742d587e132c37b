import tensorflow as tf

x = tf.placeholder(tf.float32, shape=(None, 2), name="x")
w = tf.Variable(10.0)
h = tf.reduce_sum(x) * 2.0
y = h + w


def attempt(node, feeds):
    try:
        print(sess.run(node, feed_dict=feeds))
    except (TypeError, ValueError, tf.errors.InvalidArgumentError) as error:
        print(type(error).__name__)


with tf.Session() as sess:
    sess.run(w.initializer)
    attempt(y, {x: [[1, 2]]})
    attempt(y, {})
    attempt(w, {})
    attempt(y, {h: 5})
    attempt(y, {x: [1, 2]})
    attempt(y, {x: tf.ones([1, 2])})

printed = (
    16.0,
    "InvalidArgumentError",
    10.0,
    15.0,
    "Value" + "Error",  # the wrong shape
    "TypeError",
)
