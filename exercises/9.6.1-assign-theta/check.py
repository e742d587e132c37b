import numpy as np

GOAL = np.array([[1.0], [2.0], [-3.0]])
START = np.array([[0.4], [-0.4], [1.9]])
MOST_SESSIONS = 5

m = 20
rng = np.random.RandomState(0)
X = np.c_[np.ones((m, 1)), rng.randn(m, 2)]


def gradient(theta):
    return 2 / m * X.T @ X @ (theta - GOAL)


def check(answer):
    theta = answer.variable("theta", otherwise=what_it_was_rebound_to(answer))
    answer.runs.do_not_grow_the_graph(otherwise="created-in-loop")
    best = answer.value("best_theta", otherwise="not-a-value")
    from_session = not best or best.came_from_a_session(otherwise="not-from-session", within=1e-2)
    made = getattr(answer.binding("training_op"), "kind", None)
    step = answer.operation("training_op", otherwise="new-variable" if made == "variable" else None)
    if theta and step and from_session and step.changes(theta, otherwise=why_nothing_changes(answer, theta, step)):
        goes_down(answer, theta, step)
        sessions = {run.session for run in answer.runs.of(step)}
        answer.expect(len(sessions) <= MOST_SESSIONS, "session-for-each-step", step.line, saw=len(sessions))
        answer.runs.fetched(step, at_least=200, otherwise="never-run")
        answer.runs.do_not_initialise_again(theta, after=step, at_least=200)
    best.is_near(GOAL, within=1e-2, otherwise="not-the-trained-value")


def what_it_was_rebound_to(answer):
    by_assign = answer.is_node("theta") and answer.tensor("theta").operation.type.startswith("Assign")
    return "rebound-to-the-assignment" if by_assign else "rebinds-variable"


def why_nothing_changes(answer, theta, step):
    if any(step.is_computed_from(one) for one in theta.writers):
        return "nothing-to-subtract"
    others = [one for one in answer.variables() if one.operation.name != theta.operation.name]
    stored = any(step.is_computed_from(writer) for other in others for writer in other.writers)
    return "other-variable" if stored else "no-update"


def goes_down(answer, theta, step):
    """200 runs lead to the goal; where not, one run tells why."""
    after, slope = step.moved(theta, START), gradient(START)
    rate = np.sum((START - after) * slope) / np.sum(slope**2)
    is_plain = np.allclose(after, START - rate * slope, rtol=1e-2, atol=1e-2)
    if np.allclose(after, GOAL, atol=1e-2):
        answer.expect(False, "goal-assigned", step.line)
    elif np.allclose(abs(after), abs(0.1 * slope), rtol=1e-2):
        answer.expect(False, "old-value-lost", step.line)
    elif is_plain and not answer.would_hold(lambda: step.brings(theta, to=GOAL, runs=200, within=1e-2)):
        answer.expect(False, "wrong-sign" if rate < 0 else "rate-changed", step.line, saw=f"{rate:.4g}")
    else:
        step.brings(theta, to=GOAL, runs=200, within=1e-2, otherwise="wrong-step")
