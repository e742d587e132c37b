# verdict: memory_limit
x = "a" * (20 * 10 ** 9)
