NAMES = {"rate": "train/rate", "error": "error", "mse": "loss/mse", "step": "train/step"}


def check(answer):
    for name, expected in NAMES.items():
        node = answer.tensor(name)
        if node:
            node.is_called(expected, otherwise=slip_in(node.operation.name, expected))
    answer.uses_the_given_lines(otherwise="lines-changed")


def slip_in(saw, expected):
    if "/" not in expected:
        return "left-in-a-block"
    if saw.count("/") > 1:
        return "block-in-a-block"
    return "in-another-block" if "/" in saw else "outside-the-blocks"
