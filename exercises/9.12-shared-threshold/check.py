import re

import numpy as np


def check(answer):
    X = answer.placeholder("X")
    X.has(shape=[None, 3])
    relus = answer.tensors("relus", count=5)
    output = answer.tensor("output")
    copies = [one for one in answer.variables() if re.fullmatch(r"relu(_\d+)?/threshold(_\d+)?", one.name)]
    line = copies[-1].line if copies else None
    answer.expect(len(copies) < 2, why_several(copies), line, names=", ".join(one.name for one in copies))
    beside = output if output else None
    threshold = answer.variable_called("relu/threshold", otherwise="threshold-misnamed", beside=beside)
    nodes = {relu.operation.name for relu in relus}
    answer.expect(len(nodes) == len(relus), "same-node-repeated", answer.line_of("relus"), saw=len(nodes))
    for relu in relus:
        relu.depends_on(threshold, otherwise="threshold-unused")
        relu.shares_no_variable_with(relus, but=threshold, otherwise="weights-shared")
    answer.has_variables(11, otherwise="wrong-count", graph=output.imported if output else None)
    output.depends_on(*relus, otherwise="not-all-added")
    if threshold:
        high = np.full(threshold.fetch.shape, 100.0)
        output.gives(5 * 100, X, given={threshold: high}, otherwise="not-a-maximum")


def why_several(variables):
    """get_variable makes the initial value in a scope of the variable's own."""
    starts = [one.variable.initializer.inputs[1].op.name for one in variables]
    return "scope-for-each" if all("/Initializer/" in name for name in starts) else "plain-variable-shared"
