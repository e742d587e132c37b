import re

import numpy as np

SLIPS = [
    {r"\w+Error": "present-name"},
    {"ok": "old-name-is-gone", r"\w+Error": "attribute-not-name"},
    {r"\w+Error": "deprecated-not-removed"},
    {"ok": "compat-has-everything", r"\w+Error": "attribute-not-name"},
    {r"\w+Error": "session-is-in-compat"},
    {r"ok|\w+Error": "name-not-bound"},
]


def check(answer):
    printed = answer.value("printed", otherwise="not-six-lines")
    if printed:
        answer.writes_out("printed")
    answer.keeps_the_program(but=("printed",))
    if answer.is_right_so_far:
        compare(answer, printed.line, [str(one) for one in np.ravel(printed.held)])


def compare(answer, line, predicted):
    real = answer.printed_lines()
    if answer.expect(len(predicted) == len(real), "not-six-lines", line, saw=len(predicted)):
        for place, (one, right) in enumerate(zip(predicted, real)):
            answer.expect(one == right, slip_in(place, one), line, place=place + 1, saw=one)


def slip_in(place, predicted):
    return next((label for pattern, label in SLIPS[place].items() if re.fullmatch(pattern, predicted)), "wrong-line")
