# verdict: wrong
import ctypes
print(ctypes.CDLL(None).prctl(1, 0, 0, 0, 0))
