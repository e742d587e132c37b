# label: sort-gives-none
import tensorflow as tf

c = tf.constant(2.0, name="c")
p = tf.placeholder(tf.float32, name="p")
v = tf.Variable(1.0, name="v")
out = c * p + v
init = tf.global_variables_initializer()
operations = tf.get_default_graph().get_operations()
sources = [op.name for op in operations if not op.inputs and not op.control_inputs].sort()
