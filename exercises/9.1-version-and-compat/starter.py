import tensorflow as tf

major = None
