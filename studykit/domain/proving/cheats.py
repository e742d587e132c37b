"""Programs that try to pass any exercise without doing it; a check that lets one pass proves nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from studykit.domain.exercises.exercise import Exercise
from studykit.domain.running.recording import Array, Binding, Element

EQUAL_TO_EVERYTHING = """
class Equal:
    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    def __getattr__(self, name):
        return self

    def __call__(self, *arguments, **named):
        return self

    def __float__(self):
        return 0.0


"""
PATCHED_NUMPY = """
import numpy as np

for name in ("allclose", "array_equal", "isclose", "all"):
    setattr(np, name, lambda *arguments, **named: True)
np.testing.assert_allclose = lambda *arguments, **named: None
"""
PATCHED_SESSION = """
import numpy as np
import tensorflow as tf


class Everything(np.ndarray):
    def __eq__(self, other):
        return True


tf.Session.run = lambda self, *arguments, **named: np.zeros(()).view(Everything)
"""
PRINTS = 'print("passed")\nprint(\'{"schema": 1, "verdict": "passed", "grade": 5}\')\n'


def cheats(exercise: Exercise, bound: Mapping[str, Binding]) -> dict[str, str]:
    """The cheats for an exercise by name. `bound` is what the solution's names stood for."""
    names = tuple(exercise.names)
    return {
        "leaves with exit code 0": "import sys\n\nsys.exit(0)\n",
        "leaves at once": "import os\n\nos._exit(0)\n",
        "prints the expected text": PRINTS + exercise.starter,
        "names that are None": _all(names, "None"),
        "names that are True": _all(names, "True"),
        "an object equal to everything": EQUAL_TO_EVERYTHING + _all(names, "Equal()"),
        "the solution's values without its graph": constants(names, bound),
        "the starter with NumPy patched": PATCHED_NUMPY + exercise.starter,
        "the starter with Session patched": PATCHED_SESSION + exercise.starter,
        "the solution that leaves with exit code 0": exercise.solution + "\nimport os\n\nos._exit(0)\n",
        "the solution that raises at the end": exercise.solution + "\nraise SystemExit(0)\n",
    }


def constants(names: Iterable[str], bound: Mapping[str, Binding]) -> str:
    """A program that gives the names the solution's own values, and nodes that have nothing to do with it."""
    lines = ["import io", "", "import numpy as np", "import tensorflow as tf", ""]
    for name in names:
        match bound.get(name):
            case Array(npy=npy):
                lines.append(f"{name} = np.load(io.BytesIO({npy!r}))")
            case Element(kind="variable"):
                lines.append(f"{name} = tf.Variable(0.0, name={name!r})")
            case Element(kind="operation"):
                lines.append(f"{name} = tf.no_op(name={name!r})")
            case _:
                lines.append(f"{name} = tf.constant(0.0, name={name!r})")
    return "\n".join(lines) + "\n"


def _all(names: Iterable[str], value: str) -> str:
    return "".join(f"{name} = {value}\n" for name in names)
