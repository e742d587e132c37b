# verdict: crashed
import os
os.closerange(3, 256)
