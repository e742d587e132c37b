# verdict: wrong
best_theta = "\ud800\udfff\x00\x1b"
theta = training_op = b"\xff\x00"
