"""The name that a mistyped attribute was meant to be."""

from __future__ import annotations

import re
import sys
from difflib import get_close_matches
from typing import Any

from studykit.checks.errors.known_error import KnownError
from studykit.domain.language.bilingual import Bilingual

NEAR = 0.75
"""How alike a name must be (difflib's ratio): `matmull` and `matmul`, not `mul` and `multiply`."""
SHORTEST = 4
"""Letters of a name that may be a part of the one meant: `inverse` of `matrix_inverse`, but not `n` of `add_n`."""
OF_A_MODULE = re.compile(r"module '(?P<owner>[\w.]+)' has no attribute '(?P<name>\w+)'")
OF_AN_OBJECT = re.compile(r"'(?P<owner>\w+)' object has no attribute '(?P<name>\w+)'")
RENAMED = frozenset({"mul", "sub", "neg", "pack", "unpack", "concat_v2", "contrib", "scalar_summary", "SummaryWriter"})
"""Names that TensorFlow 1 had at some time: no misspelling, but old."""
MISSPELT = KnownError(
    "misspelt-name",
    ("AttributeError",),
    "",
    Bilingual(
        "`{owner}`에 `{name}`(이)라는 이름은 없습니다. `{near}`을(를) 쓰려던 것이 아닌지 철자를 확인하세요.",
        "`{owner}` has no `{name}`. Did you mean `{near}`? Check the spelling.",
    ),
)


def misspelt(message: str) -> dict[str, str] | None:
    """Of an AttributeError: whose name it is, the name, and the one nearest to it; None where none is near."""
    found = OF_A_MODULE.search(message)
    if found:
        owner, name = _short(found["owner"]), found["name"]
        names = dir(sys.modules.get(found["owner"]))
        if name in RENAMED or name in dir(sys.modules.get("tensorflow.compat.v1")):
            return None
    elif found := OF_AN_OBJECT.search(message):
        owner, name = found["owner"], found["name"]
        names = [known for kind in _classes() if kind.__name__ == owner for known in dir(kind)]
    else:
        return None
    names = [known for known in names if not known.startswith("_")]
    near = get_close_matches(name, names, n=1, cutoff=NEAR)
    if not near and len(name) >= SHORTEST and OF_A_MODULE.search(message):
        near = _with_all_its_words(name, names)
    return {"owner": owner, "name": name, "near": near[0]} if near else None


def _with_all_its_words(name: str, names: list[str]) -> list[str]:
    """The shortest name that has all words of this one: `reset_default_graph` for `reset_graph`."""
    words = set(name.lower().split("_"))
    return sorted((known for known in names if words <= set(known.lower().split("_"))), key=len)[:1]


def _short(module: str) -> str:
    """The module as an answer calls it: `tf.train` for `tensorflow._api.v2.compat.v1.train`."""
    within = module.removeprefix("tensorflow").removeprefix("._api.v2").removeprefix(".compat").removeprefix(".v1")
    return f"tf{within.removeprefix('.v2')}" if module.startswith("tensorflow") else module


def _classes() -> list[Any]:
    """The kinds of objects that an answer asks for something."""
    import numpy
    from tensorflow.compat import v1
    from tensorflow.python.framework.ops import SymbolicTensor
    from tensorflow.python.ops.ref_variable import RefVariable
    from tensorflow.python.ops.resource_variable_ops import ResourceVariable

    session = (v1.Session, v1.InteractiveSession, v1.Graph, v1.Operation, v1.VariableScope)
    values = (SymbolicTensor, RefVariable, ResourceVariable, v1.TensorShape, v1.DType, numpy.ndarray)
    training = (v1.train.GradientDescentOptimizer, v1.train.MomentumOptimizer, v1.train.AdamOptimizer)
    return [*session, *values, *training, v1.train.Saver, v1.summary.FileWriter, list, dict, str, tuple]
