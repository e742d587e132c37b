# verdict: memory_limit, raised
import mmap
held = []
while True:
    m = mmap.mmap(-1, 10 ** 8)
    m.write(b"x" * 10 ** 8)
    held.append(m)
