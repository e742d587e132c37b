# verdict: memory_limit, raised
import mmap
m = mmap.mmap(-1, 20 * 10 ** 9)
for place in range(0, len(m), 4096):
    m[place] = 1
