import numpy as np

TARGETS = np.arange(5, dtype=np.float32)
RESHAPING = ("Reshape", "ExpandDims", "Transpose")


def check(answer):
    by_numpy = hasattr(answer.binding("error"), "npy")
    error = answer.tensor("error", otherwise="numpy-computes" if by_numpy else "not-a-tensor")
    if error.has(shape=[5, 1], otherwise=why_not_a_column(answer, error)):
        turned = answer.would_hold(lambda: compares(answer, error, lambda difference: -difference, "wrong-error"))
        answer.expect(turned or compares(answer, error, lambda difference: difference, "wrong-error"), "wrong-error")
    mse = answer.value("mse_val", otherwise="not-a-value")
    if mse.has(shape=[], otherwise="not-one-number") and mse.equals(0, otherwise="mse-not-zero"):
        mse.came_from_a_session(otherwise="not-from-session")
        for nodes in answer.nodes_behind(mse):
            answer.one_of(nodes, lambda node: compares(answer, node, mean_of_squares, "not-the-mse"))


def why_not_a_column(answer, error):
    if not error:
        return "wrong-shape"
    if error.shape is None or None in error.shape:
        return "shape-not-known"
    if error.shape != [5, 5]:
        return "flat-error" if error.shape == [5] else "wrong-shape"
    y = answer.tensor("y") if answer.is_node("y") else None
    if y and y.shape == [5, 1] and not error.is_computed_from(y):
        return "reshaped-too-late"
    if y and any(one.type in RESHAPING for tensor in y.operation.outputs for one in tensor.consumers()):
        return "reshape-thrown-away"
    return "broadcast-target"


def mean_of_squares(difference):
    return np.mean(difference**2)


def compares(answer, node, function, otherwise):
    fed = answer.inputs_of(node, "y_pred", "y")
    if "y" in fed and fed["y"].is_computed_from(fed.get("y_pred")):
        del fed["y"]

    def both(values):
        given = {"y_pred": TARGETS, "y": TARGETS} | dict(zip(fed, values))
        return given["y_pred"].reshape(-1, 1), given["y"].reshape(-1, 1)

    mistakes = {
        "compares-with-itself": lambda *values: function(np.zeros((5, 1))),
        "added-instead": lambda *values: function(sum(both(values))),
    }
    if not answer.expect(fed, "compares-with-itself", node.line, name=node.name):
        return False
    return node.computes(
        lambda *values: function(np.subtract(*both(values))), *fed.values(), otherwise=otherwise, mistakes=mistakes
    )
