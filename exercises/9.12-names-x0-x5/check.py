import re
from functools import partial

import numpy as np

SCOPE = "my_scope"
NAMES = ["my_scope/x", "my_scope/x_1", "my_scope/x_2", "my_scope/x", "my_scope_1/x", "my_scope/x"]
SHARED, NEW = (3, 5), (1, 2, 4)
ANYWHERE = {r".*:\d": "output-number", r"(.*/)?x[0-5]": "python-name-is-node-name", r"\w+": "scope-forgotten"}
OF_SHARED = {rf"{SCOPE}_\d+/.*": "ops-follow-variable-scope", rf"{SCOPE}/.*_\d+": "one-variable-one-name"}
OF_NEW = {NAMES[0]: "plain-variable-shared", rf"{SCOPE}_\d+/.*": "ops-follow-variable-scope"}
OF_REOPENED = OF_NEW | {rf"{SCOPE}/.*": "ops-follow-variable-scope"}


def check(answer):
    x = [answer.variable(f"x{k}") for k in range(6)]
    for k in SHARED:
        x[k].is_the_same_as(x[0], otherwise=why_another(x[k]))
    for k in NEW:
        for other in [x[0]] + [x[j] for j in NEW if j < k]:
            is_new = answer.would_hold(partial(x[k].is_not, other)) or not x[k] or not other
            told = {"name": f"x{k}", "other": other.name, "saw": other.operation.name} if other else {}
            answer.expect(is_new, "not-a-new-variable", answer.line_of(f"x{k}"), **told)
    if answer.is_right_so_far:
        for variable, name in zip(x, NAMES):
            variable.is_called(name, otherwise="blocks-changed")
    names = answer.value("names", otherwise="not-six-names")
    if answer.is_right_so_far:
        compare(answer, names.line, np.ravel(names.held).tolist())


def compare(answer, line, told):
    six = len(told) == len(NAMES) and all(type(one) is str for one in told)
    if answer.expect(six, "not-six-names", line, saw=len(told)):
        for k, (name, one) in enumerate(zip(NAMES, told)):
            answer.expect(one == name, slip_in(k, one), line, name=f"x{k}", saw=one)


def why_another(variable):
    return "made-anew" if variable and re.search(r"_\d+(/|$)", variable.operation.name) else "another-variable"


def slip_in(k, name):
    own = OF_SHARED if k in (0, *SHARED) else OF_REOPENED if k == 4 else OF_NEW
    known = {**ANYWHERE, **own}
    return next((label for pattern, label in known.items() if re.fullmatch(pattern, name)), "other-name")
