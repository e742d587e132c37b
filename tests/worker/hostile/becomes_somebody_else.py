# verdict: raised
import os
os.setuid(12345)
