import numpy as np

m = 20
rng = np.random.RandomState(0)
X = np.c_[np.ones((m, 1)), rng.randn(m, 2)].astype("float32")
GOAL = np.array([[1.0], [2.0], [-3.0]])


def mse(theta):
    return np.mean((X @ (theta - GOAL)) ** 2)


def check(answer):
    theta = answer.variable("theta", otherwise="rebinds-variable")
    again_and_again = theta and len(answer.runs.initialising(theta)) > 2
    if not again_and_again:
        answer.runs.do_not_grow_the_graph(otherwise="created-in-loop")
    updates = [one for one in theta.writers if one.operation.type.startswith(("Apply", "ResourceApply"))]
    if not updates or answer.one_of(updates, lambda one: one.uses("momentum", otherwise="momentum-missing")):
        slot = answer.variable_called("theta/Momentum", otherwise="momentum-missing", beside=theta)
        slot.is_trainable(False)
    loss = answer.value("loss", otherwise="expects-eager")
    too_large = "initialised-again" if again_and_again else why_not_trained(answer, theta, updates)
    if loss.satisfies(lambda value: np.size(value) == 1 and 0 <= value < 1e-3, "< 0.001", otherwise=too_large):
        loss.came_from_a_session(otherwise="not-from-session", within=1e-6)
        for nodes in answer.nodes_behind(loss, within=1e-6):
            answer.one_of(nodes, lambda node: node.computes(mse, theta, otherwise="not-the-cost"))


def why_not_trained(answer, theta, updates):
    if any(
        answer.runs.failing(one, error) for one in updates for error in ("FailedPreconditionError", "InternalError")
    ):
        return "error-swallowed"
    trained = [run.place for run in answer.runs if theta.operation.name in run.effects.updates]
    started = [run.place for run in answer.runs if theta.operation.name in run.effects.initialises]
    return "initialised-afterwards" if trained and started and started[-1] > trained[-1] else "not-trained"


def explain(answer):
    """What was left uninitialised, and why."""
    slots = [one for one in answer.variables() if one.operation.name == "theta/Momentum"]
    weights = [one for one in answer.variables() if one.operation.name == "theta"]
    if not slots or not weights:
        return
    sessions = {run.session for run in answer.runs if "theta" in run.effects.initialises}
    if not sessions:
        answer.expect(False, "init-never-run", answer.line_of("init"))
    elif answer.runs.initialising(slots[0]):
        answer.expect(False, "initialised-elsewhere", answer.line_of("init"))
    elif answer.is_node("init") and was_made_after(answer, answer.binding("init").name, slots[0]):
        answer.expect(False, "slot-left-out", answer.line_of("init"))


def was_made_after(answer, name, slot):
    """Whether the graph got the node after the slot."""
    made = [one.name for one in slot.imported.graph.get_operations()]
    name = name.partition(":")[0]
    return name in made and made.index(name) > made.index(slot.operation.name)
