GOAL = [[1.0], [2.0], [-3.0]]


def check(answer):
    theta = answer.variable("theta", otherwise="rebinds-variable")
    answer.runs.do_not_grow_the_graph(otherwise="created-in-loop")
    step = answer.operation("training_op")
    if step.changes(theta, otherwise="no-update"):
        step.brings(theta, to=GOAL, runs=200, within=1e-2, otherwise="wrong-step", if_farther="wrong-sign")
        answer.runs.fetched(step, at_least=200, otherwise="never-run")
        answer.runs.do_not_initialise_again(theta, after=step, at_least=200)
    best = answer.value("best_theta", otherwise="not-a-value")
    best.is_near(GOAL, within=1e-2, otherwise="not-the-trained-value")
    best.came_from_a_session(otherwise="not-from-session")
