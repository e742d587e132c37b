# verdict: wrong
import ctypes
library = ctypes.CDLL(None, use_errno=True)
print(library.unshare(0x10000000), library.mount(b"none", b"/mnt", b"tmpfs", 0, 0))
