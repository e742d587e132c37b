# verdict: wrong
import ctypes
library = ctypes.CDLL(None)
print([library.syscall(57), library.syscall(58), library.syscall(56, 17, 0, 0, 0, 0)])
