import numpy as np

FEATURES, HIDDEN, OUTPUT = 3, 4, 2


def check(answer):
    answer.function("layer")
    X, hidden, output = answer.placeholder("X"), answer.tensor("hidden"), answer.tensor("output")
    X.has(shape=[None, FEATURES])
    hidden.depends_on(X, otherwise="not-stacked")
    output.depends_on(hidden, otherwise="not-stacked")
    if answer.is_right_so_far:
        first = weights_of_a_layer(answer, hidden, X, HIDDEN)
        second = weights_of_a_layer(answer, output, hidden, OUTPUT)
        if first and second:
            answer.expect(first.line == second.line, "function-not-used", second.line)


def weights_of_a_layer(answer, layer, below, n_units):
    if not layer.has(shape=[None, n_units], otherwise="wrong-width"):
        return None
    n_inputs, own = below.fetch.shape.as_list()[1], variables_between(below, layer)
    weights = [one for one in own if shape_of(one) == [n_inputs, n_units]]
    bias = [one for one in own if one not in weights and one.fetch.shape.num_elements() == n_units]
    told = {"name": layer.name, "saw": ", ".join(str(shape_of(one)) for one in own) or "-"}
    told |= {"weights": [n_inputs, n_units], "bias": [n_units]}
    if not answer.expect(len(weights) == 1, "wrong-weights", layer.line, **told):
        return None
    why = "one-bias-for-all" if [] in map(shape_of, own) else "wrong-bias"
    if answer.expect(len(bias) == 1, why, layer.line, **told):
        for one in own:
            one.starts_unfed()
        layer.computes(tanh_of, below, *weights, *bias, otherwise="not-the-tanh")
        for one in own:
            one.is_trainable(otherwise="not-trainable")
    return weights[0]


def tanh_of(X, weights, bias):
    return np.tanh(X @ weights + np.reshape(bias, -1))


def variables_between(below, layer):
    known = {one.name for one in below.variables()}
    return [one for one in layer.variables() if one.name not in known]


def shape_of(node):
    return node.fetch.shape.as_list() if node.fetch.shape.rank is not None else None
