import numpy as np

m = 20
rng = np.random.RandomState(0)
X = np.c_[np.ones((m, 1)), rng.randn(m, 2)].astype("float32")
GOAL = np.array([[1.0], [2.0], [-3.0]])


def gradient(theta):
    return 2 / m * X.T @ (X @ (theta - GOAL))


def check(answer):
    theta = answer.variable("theta", otherwise="rebinds-variable")
    answer.runs.do_not_grow_the_graph(otherwise="created-in-loop")
    is_none = getattr(answer.binding("best_theta"), "type", "") == "NoneType"
    best = answer.value("best_theta", otherwise="train-op-returned-nothing" if is_none else "expects-eager")
    is_trained = best and answer.would_hold(lambda: best.is_near(GOAL, within=1e-2))
    typed = is_trained and not best.came_from_a_session(otherwise="not-from-session", within=1e-2)
    step = answer.operation("training_op", otherwise="nothing-to-run")
    if typed or not step:
        return
    if step.changes(theta, otherwise="no-update") and step.uses("gradient descent", otherwise="no-optimizer"):
        step.uses("autodiff", otherwise="hand-written")
        too_small, too_large = why_not(answer, theta)
        step.brings(theta, to=GOAL, runs=200, within=1e-2, otherwise=too_small, if_farther=too_large)
        answer.runs.fetched(step, otherwise="never-run")
        answer.runs.do_not_initialise_again(theta, after=step, at_least=10)
    best.is_near(GOAL, within=1e-2, otherwise="not-the-trained-value")


def why_not(answer, theta):
    """The labels where one step is too small or too large: of the rate, or of what is minimised."""
    update = next(one for one in theta.writers if one.operation.type.endswith("ApplyGradientDescent"))
    rate = update.inputs[1].evaluated()

    def moves_by(factor):
        return answer.would_hold(lambda: update.updates(theta, lambda theta: theta + factor * rate * gradient(theta)))

    if moves_by(1) or rate < 0:
        return "wrong-sign", "wrong-sign"
    return ("rate-too-small", "rate-too-large") if moves_by(-1) else ("other-cost", "other-cost")
