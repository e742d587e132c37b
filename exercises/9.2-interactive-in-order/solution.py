import tensorflow as tf

width = tf.Variable(6)
height = tf.Variable(7)
area = width * height
# The initializer is made once all variables are there, and run as soon as there is a session.
init = tf.global_variables_initializer()
sess = tf.InteractiveSession()
init.run()
value = area.eval()
sess.close()
