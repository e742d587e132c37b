import tensorflow as tf

y_pred = tf.constant([[1.0], [2.0]])
y = tf.constant([[1.0], [3.0]])

def loss_of(prediction, target):
    with tf.name_scope("loss"):
        difference = prediction - target
        return difference, tf.reduce_mean(difference ** 2, name="mse")


error, mse = loss_of(y_pred, y)
rmse = tf.sqrt(mse, name="rmse")
with tf.Session() as sess:
    print(error.op.name, mse.op.name, sess.run(rmse))
