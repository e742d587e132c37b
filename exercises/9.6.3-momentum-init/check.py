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
    too_large = "initialised-again" if again_and_again else "not-trained"
    if loss.satisfies(lambda value: np.size(value) == 1 and 0 <= value < 1e-3, "< 0.001", otherwise=too_large):
        loss.came_from_a_session(otherwise="not-from-session")
        for nodes in answer.nodes_behind(loss):
            answer.one_of(nodes, lambda node: node.computes(mse, theta, otherwise="not-the-cost"))
