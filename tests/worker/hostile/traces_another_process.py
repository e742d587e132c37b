# verdict: wrong
import ctypes
print(ctypes.CDLL(None, use_errno=True).ptrace(16, {VICTIM}, 0, 0))
