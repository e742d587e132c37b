import re

import numpy as np

SCOPES = ["relu", "relu_1", "relu_2"]
NAMES = {f"{scope}/{name}" for scope in SCOPES for name in ("weights", "bias")}


def check(answer):
    variables = {one.name: one for one in answer.variables()}
    told = {"saw": ", ".join(variables) or "-", "missing": ", ".join(sorted(NAMES - variables.keys()))}
    told["count"] = len(variables)
    taken = [name for name in operations(variables) if name.startswith(f"{SCOPES[0]}/")]
    told["taken"] = ", ".join(taken[:3])
    by_hand = not answer.calls("name_scope", "variable_scope")
    if answer.expect(variables.keys() == NAMES, why_misnamed(variables, taken, by_hand), line_of(variables), **told):
        for scope in SCOPES:
            gives_a_relu(answer, scope, variables[f"{scope}/weights"], variables[f"{scope}/bias"])


def gives_a_relu(answer, scope, weights, bias):
    output = answer.tensor_called(f"{scope}/max", otherwise="output-misnamed")
    if output:
        X = output.placeholders()
        if answer.expect(len(X) == 1, "no-input", output.line, name=output.name):
            output.computes(relu, *X, weights, bias, otherwise="not-a-relu")


def relu(X, weights, bias):
    return np.maximum(X @ np.reshape(weights, (-1, 1)) + np.reshape(bias, -1), 0.0)


def why_misnamed(variables, taken, by_hand):
    scopes = {name.rpartition("/")[0] for name in variables}
    if not scopes - {""}:
        return "flat-names" if len(variables) == len(NAMES) else "wrong-count"
    if len(variables) == 2:
        return "shares-everything" if opens_more_scopes(variables) else "same-node-repeated"
    if "" in scopes:
        return "left-outside"
    if scopes == set(SCOPES):
        return "name-left-out"
    if scopes == {"relu"}:
        return "prefix-by-hand" if by_hand else "scope-outside-function"
    if all(re.fullmatch(rf"{SCOPES[0]}_?\d*", scope) for scope in scopes):
        if len(scopes) != len(SCOPES):
            return "wrong-count"
        return "scope-taken" if taken and SCOPES[0] not in scopes else "numbered-by-hand"
    return "other-scopes"


def opens_more_scopes(variables):
    return any(name.startswith(f"{SCOPES[1]}/") for name in operations(variables))


def operations(variables):
    graphs = [variable.imported.graph for variable in variables.values()]
    return [operation.name for graph in graphs[:1] for operation in graph.get_operations()]


def line_of(variables):
    return max([one.line for one in variables.values() if one.line], default=None)
