import tensorflow.compat.v1 as tf

tf.disable_v2_behavior()

sess = tf.InteractiveSession()
A = tf.placeholder("float", tf.TensorShape([None, 3]))
B = 5 + A
B1 = B.eval({A: [[1, 2, 3]]}).tolist()
B2 = B.eval({A: [[4, 5, 6], [7, 8, 9]]}).tolist()
sess.close()
