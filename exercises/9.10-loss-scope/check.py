import re

import numpy as np

SCOPE = "loss/"
Y_PRED, Y = [[1.0], [2.0]], [[1.0], [3.0]]


def check(answer):
    y_pred, error, mse = answer.tensor("y_pred"), answer.tensor("error"), answer.tensor("mse")
    if y_pred and error and mse:
        names_are_right(answer, y_pred, error, mse)
    error.computes(lambda y_pred: y_pred - Y, y_pred, otherwise="wrong-formula")
    mse.computes(lambda y_pred: np.mean((y_pred - Y) ** 2), y_pred, otherwise="wrong-formula")
    if answer.is_right_so_far:
        mse.equals(np.mean(np.subtract(Y_PRED, Y) ** 2), otherwise="data-changed")


def names_are_right(answer, y_pred, error, mse):
    inside = [node for node in (error, mse) if node.operation.name.startswith(SCOPE)]
    answer.expect(not y_pred.operation.name.startswith(SCOPE), "too-much-inside", y_pred.line, saw=y_pred.operation.name)
    for node in (error, mse):
        if node not in inside:
            answer.expect(False, why_outside(node, inside), node.line, name=node.name, saw=node.operation.name)
    if mse in inside:
        mse.is_called("loss/mse", otherwise=why_misnamed(mse))


def why_outside(node, inside):
    scope = node.operation.name.rpartition("/")[0]
    if re.fullmatch(SCOPE[:-1] + r"_\d+", scope):
        return "scope-reopened"
    if scope:
        return "other-scope"
    return "one-left-outside" if inside else "no-scope"


def why_misnamed(mse):
    last = mse.operation.name.rpartition("/")[2]
    return "python-name-is-node-name" if not last.startswith("mse") else None
