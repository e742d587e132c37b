import numpy as np

MISTAKES = {
    "error": {(4, 1): "broadcast-target", (4,): "broadcast-target"},
    "shifted": {(4, 3): "row-meets-the-columns", (4, 4): "row-meets-the-columns", (3, 1): "row-meets-the-columns"},
    "product": {(3, 4): "elementwise-product", (1, 3): "transpose-swapped", (4, 1): "transpose-swapped"},
    "means": {(3,): "other-axis", (3, 1): "other-axis", (1, 4): "axis-kept", (): "axis-ignored"},
    "total": {(0,): "scalar-has-no-dimension", (1,): "scalar-has-no-dimension", (1, 1): "scalar-has-no-dimension", (4,): "scalar-has-no-dimension"},
}


def check(answer):
    answer.keeps_the_program(but=[f"{node}_shape" for node in MISTAKES])
    for node, mistakes in MISTAKES.items():
        predicted = answer.value(f"{node}_shape", otherwise="not-a-shape")
        if predicted and np.ravel(predicted.held).dtype.kind == "U":
            answer.expect(False, "not-a-shape", predicted.line, name=predicted.name, saw=repr(predicted.held))
        elif predicted and answer.writes_out(predicted.name):
            saw, expected = tuple(np.ravel(predicted.held).tolist()), tuple(answer.tensor(node).shape)
            label = mistakes.get(saw, "wrong-shape")
            answer.expect(saw == expected, label, predicted.line, name=predicted.name, saw=saw, expected=expected)
