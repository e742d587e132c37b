# verdict: memory_limit
held = []
while True:
    held.append(bytearray(10 ** 7))
