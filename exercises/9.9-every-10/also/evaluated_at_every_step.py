import os

import tensorflow as tf

v = tf.Variable(25.0)
dec = tf.assign_sub(v, 1.0)
mse_summary = tf.summary.scalar("MSE", v)
writer = tf.summary.FileWriter(os.path.join(os.getcwd(), "l"))
every = 10

sess = tf.InteractiveSession()
v.initializer.run()
step = 0
while step < 25:
    text = mse_summary.eval()
    if not step % every:
        writer.add_summary(text, step)
        print("logged", step, v.eval())
    dec.eval()
    step += 1
writer.flush()
sess.close()
