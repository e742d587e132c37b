# verdict: wrong
import ctypes, os
print(ctypes.CDLL(None, use_errno=True).ptrace(16, os.getppid(), 0, 0))
