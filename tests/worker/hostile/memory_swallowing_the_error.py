# verdict: timed_out, memory_limit
held = []
while True:
    try:
        held.append(bytearray(10 ** 7))
    except MemoryError:
        pass
