import re

import numpy as np

NAME, SCOPE = "a", "param"
NAMES = {"a1": "a", "a2": "a_1", "a3": "param/a", "a4": "param_1/a"}
ANYWHERE = {r".*:\d": "output-number", "|".join(NAMES): "python-name-is-node-name"}
SLIPS = {
    "a1": {rf"{NAME}_\d+": "first-gets-a-number"},
    "a2": {NAME: "same-name-twice", rf"{NAME}_\d+": "first-gets-a-number"},
    "a3": {
        r"\w+": "scope-forgotten",
        rf"{SCOPE}/{NAME}_\d+": "numbers-start-anew",
        rf"{SCOPE}_\d+/.*": "first-gets-a-number",
    },
    "a4": {
        r"\w+": "scope-forgotten",
        rf"{SCOPE}/.*": "scope-reopened",
        rf"{SCOPE}_1/\w+_\d+": "numbers-start-anew",
        rf"{SCOPE}_\d+/.*": "first-gets-a-number",
    },
}


def check(answer):
    for variable, name in NAMES.items():
        answer.tensor(variable).is_called(name, otherwise="program-changed")
    names = answer.value("names", otherwise="not-four-names")
    if names:
            compare(answer, names.line, np.ravel(names.held).tolist())


def compare(answer, line, predicted):
    four = len(predicted) == len(NAMES) and all(type(one) is str for one in predicted)
    if answer.expect(four, "not-four-names", line, saw=len(predicted)):
        for (variable, name), one in zip(NAMES.items(), predicted):
            answer.expect(one == name, slip_in(variable, one), line, name=variable, saw=one)


def slip_in(variable, predicted):
    known = {**ANYWHERE, **SLIPS[variable]}
    return next((label for pattern, label in known.items() if re.fullmatch(pattern, predicted)), "other-name")
