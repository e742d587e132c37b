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
        gradients.computes(gradient, theta, otherwise="other-gradient", mistakes=mistakes)
        gradients.has(shape=[3, 1], otherwise="wrong-shape")
    step = answer.operation("training_op")
    if step.changes(theta, otherwise="no-update"):
        runs = max(200, len(answer.runs.of(step)))
        step.uses("autodiff", otherwise="hand-written")
        step.brings(theta, to=GOAL, runs=runs, within=1e-2, otherwise="wrong-step", if_farther="wrong-sign")
        answer.runs.fetched(step, otherwise="never-run")
        answer.runs.do_not_initialise_again(theta, after=step, at_least=10)
    best = answer.value("best_theta", otherwise="not-a-value")
    if best.is_near(GOAL, within=1e-2, otherwise="not-the-trained-value"):
        best.came_from_a_session(otherwise="not-from-session")
