import numpy as np

m = 20
rng = np.random.RandomState(0)
X = np.c_[np.ones((m, 1)), rng.randn(m, 2)].astype("float32")
GOAL = np.array([[1.0], [2.0], [-3.0]])


def gradient(theta):
    return 2 / m * X.T @ (X @ (theta - GOAL))


def check(answer):
    no_tensor = {"Several": "gradient-list", "Plain": "gradient-none"}.get(type(answer.binding("gradients")).__name__)
    theta = answer.variable("theta", otherwise="rebinds-variable")
    answer.runs.do_not_grow_the_graph(otherwise="created-in-loop")
    gradients = answer.tensor("gradients", otherwise=no_tensor)
    if gradients and gradients.uses("autodiff", otherwise="hand-written"):
        mistakes = {
            "gradient-of-the-error": lambda theta: X.sum(axis=0),
            "sum-instead-of-the-mean": lambda theta: m * gradient(theta),
        }
        if gradients.has(shape=[3, 1], otherwise="wrong-shape"):
            gradients.computes(gradient, theta, otherwise="other-gradient", mistakes=mistakes)
    best = answer.value("best_theta", otherwise="not-a-value")
    is_trained = best and answer.would_hold(lambda: best.is_near(GOAL, within=1e-2))
    typed = is_trained and not best.came_from_a_session(otherwise="not-from-session", within=1e-2)
    step = answer.operation("training_op")
    if not typed and step.changes(theta, otherwise="no-update"):
        runs = max(200, len(answer.runs.of(step)))
        if answer.is_right_so_far and step.uses("autodiff", otherwise="hand-written"):
            step.brings(theta, to=GOAL, runs=runs, within=1e-2, otherwise="wrong-step", if_farther="wrong-sign")
        answer.runs.fetched(step, otherwise="never-run")
        answer.runs.do_not_initialise_again(theta, after=step, at_least=10)
    best.is_near(GOAL, within=1e-2, otherwise="not-the-trained-value")
