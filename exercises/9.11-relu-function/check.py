import numpy as np

UNITS, INPUTS = 5, 3
BELOW, ABOVE = -1.0, 2.0


def check(answer):
    relu = answer.function("relu")
    if relu:
        answer.expect(relu.parameters, "takes-no-input", relu.line)
    output = answer.tensor("output")
    if output:
        used = output.variables()
        weights = [one for one in used if is_weights(one)]
        biases = [one for one in used if not is_weights(one)]
        unused = [one.name for one in answer.variables() if one.name not in names(used)]
        if has_its_variables(answer, output, weights, biases, unused):
            computes_the_sum(answer, output, weights, biases)


def has_its_variables(answer, output, weights, biases, unused):
    relus = output.operations("Maximum", "Relu")
    told = {"saw": len(weights) + len(biases), "names": names(weights + biases), "unused": names_in(unused)}
    told |= {"weights": len(weights), "relus": len(relus)}
    if len(weights) == UNITS and len(biases) == UNITS:
        answer.expect(not unused, "left-over", **told)
        answer.expect(len({one.line for one in weights}) < UNITS, "function-not-used", output.line)
        return all([one.is_trainable(otherwise="not-trainable") for one in weights + biases])
    return answer.expect(False, why_too_few(weights, len(biases), relus, unused), output.line, **told)


def why_too_few(weights, others, relus, unused):
    if unused and len(weights) < UNITS:
        return "copy-paste-slip" if len(relus) > len(weights) else "not-all-added"
    if len(weights) == 1 and others > 1:
        return "chained"
    if len(weights) == 1:
        return "shares-everything" if len(relus) == UNITS else "same-node-repeated"
    return "wrong-count"


def computes_the_sum(answer, output, weights, biases):
    X = output.placeholders()
    if not answer.expect(len(X) == 1, "no-input", output.line, saw=len(X)):
        return
    zero = {one: np.zeros(one.fetch.shape) for one in weights}
    low, high = ({one: np.full(one.fetch.shape, bias) for one in biases} for bias in (BELOW, ABOVE))
    output.gives(0.0, *X, given=zero | low, otherwise="not-a-relu")
    if answer.is_right_so_far:
        output.gives(UNITS * ABOVE, *X, given=zero | high, otherwise="wrong-sum")
    if answer.is_right_so_far:
        output.computes(sum_of_relus, *X, *weights, given=high, otherwise="wrong-formula")


def sum_of_relus(X, *weights):
    return sum(np.maximum(X @ np.reshape(one, (INPUTS, 1)) + ABOVE, 0.0) for one in weights)


def is_weights(variable):
    return variable.fetch.shape.num_elements() == INPUTS


def names(nodes):
    return names_in([node.name for node in nodes])


def names_in(texts):
    return ", ".join(texts)
