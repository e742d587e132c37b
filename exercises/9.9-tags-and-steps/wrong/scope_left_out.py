# label: scope-forgotten
import glob

import tensorflow as tf

value = tf.placeholder(tf.float32, shape=())
first = tf.summary.scalar("loss", value)
second = tf.summary.scalar("loss", value)
with tf.name_scope("test"):
    third = tf.summary.scalar("loss", value)
fourth = tf.summary.scalar("learning rate", value)

with tf.Session() as sess, tf.summary.FileWriter("./logs") as writer:
    writer.add_summary(sess.run(first, {value: 3.0}), 10)
    writer.add_summary(sess.run(second, {value: 2.0}), 20)
    writer.add_summary(sess.run(third, {value: 1.0}))
    writer.add_summary(sess.run(fourth, {value: 0.1}), 30)

for path in glob.glob("./logs/*tfevents*"):
    for event in tf.train.summary_iterator(path):
        for point in event.summary.value:
            print(point.tag, event.step)

printed = ["loss 10", "loss_1 20", "loss_2 0", "learning_rate 30"]
