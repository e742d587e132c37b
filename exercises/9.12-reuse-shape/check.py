import re


def check(answer):
    w1 = answer.variable("w1", otherwise="a-tensor-instead")
    w2 = answer.variable("w2", otherwise="a-tensor-instead")
    if w1 and w2:
        w2.is_the_same_as(w1, otherwise=why_another(w1, w2))
    w1.has(shape=[3, 1], otherwise="wrong-shape")
    w1.is_called("layer/w", otherwise="misnamed")


def why_another(w1, w2):
    if w1.imported is not w2.imported:
        return "another-graph"
    return "plain-variable-shared" if re.search(r"_\d+(/|$)", w2.operation.name) else "another-variable"
