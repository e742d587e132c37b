# label: numpy-computes
import numpy as np

targets = np.arange(5, dtype=np.float32)
y_pred = targets.reshape(-1, 1)
y = targets.reshape(-1, 1)
error = y_pred - y
mse_val = np.mean(error**2)
