# verdict: crashed, memory_limit, raised, timed_out
import sys
sys.setrecursionlimit(10 ** 9)
class A:
    def __repr__(self):
        return repr(self)
repr(A())
