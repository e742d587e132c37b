import numpy as np

x = np.array([1.0, 2.0, 3.0])
target = np.array([3.0, 5.0, 7.0])


def loss_at(w, b):
    return np.mean((w * x + b - target) ** 2)


def check(answer):
    w, b = answer.variable("w"), answer.variable("b")
    loss = answer.tensor("loss")
    loss.depends_on(b, otherwise="loss-without-intercept") and loss.depends_on(w, otherwise="loss-without-slope")
    if answer.is_right_so_far:
        loss.computes(loss_at, w, b, otherwise="other-loss")
    slopes = answer.value("slopes_val", otherwise="expects-eager")
    if not slopes or not slopes.has(shape=[2], otherwise="one-missing"):
        return
    error = 4.0 * x + 3.0 - target
    by_w, by_b = 2 * np.mean(error * x), 2 * np.mean(error)
    mistakes = {"swapped": [by_b, by_w], "zero-for-none": [by_w, 0.0]}
    if slopes.is_near([by_w, by_b], within=1e-3, otherwise="wrong-value", mistakes=mistakes):
        slopes.came_from_a_session(otherwise="not-from-session")
        for nodes in answer.nodes_behind(slopes):
            answer.one_of(nodes, lambda node: node.uses("autodiff", otherwise="hand-written"))
