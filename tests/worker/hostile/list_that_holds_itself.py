# verdict: wrong
best_theta = []
best_theta.append(best_theta)
theta = training_op = {"a": best_theta}
