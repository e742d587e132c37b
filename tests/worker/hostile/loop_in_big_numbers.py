# verdict: timed_out
x = 7 ** (10 ** 9)
