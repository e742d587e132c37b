# verdict: wrong
best_theta = 10 ** 100_000
theta = training_op = float("nan")
