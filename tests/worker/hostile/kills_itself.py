# verdict: crashed, memory_limit
import os, signal
os.kill(os.getpid(), signal.SIGKILL)
