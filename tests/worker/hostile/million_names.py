# verdict: wrong, memory_limit, timed_out
for number in range(1_000_000):
    globals()[f"n{number}"] = number
