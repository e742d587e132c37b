# label: python-computes
import tensorflow as tf

x = 3
y = 4
f = x * x * y + y + 2
result = f
