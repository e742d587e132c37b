# label: interactive-left-open
import tensorflow as tf

x = tf.Variable(3, name="x")
y = tf.Variable(4, name="y")
f = x * x * y + y + 2

sess = tf.InteractiveSession()
tf.global_variables_initializer().run()
result = f.eval()
