# verdict: raised, memory_limit, timed_out
import resource
resource.setrlimit(resource.RLIMIT_DATA, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
x = bytearray(20 * 10 ** 9)
