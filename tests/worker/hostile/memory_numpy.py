# verdict: memory_limit
import numpy as np
x = np.ones((20_000, 125_000))
