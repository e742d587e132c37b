# verdict: memory_limit
import numpy as np
held = [np.ones(10 ** 6) for _ in range(10 ** 5)]
