"""TensorFlow's and Python's errors in plain words; the whole message is searched, not its first line."""

from __future__ import annotations

import builtins
import re
from collections.abc import Callable, Mapping
from dataclasses import replace

from studykit.checks.errors.attribute_messages import ATTRIBUTE_ERRORS
from studykit.checks.errors.file_messages import FILE_ERRORS
from studykit.checks.errors.known_error import KnownError
from studykit.checks.errors.misspelt import MISSPELT, misspelt
from studykit.checks.errors.operation_messages import OPERATION_ERRORS
from studykit.checks.errors.python_messages import OTHER, PYTHON_ERRORS
from studykit.checks.errors.session_messages import SESSION_ERRORS
from studykit.checks.errors.variable_messages import VARIABLE_ERRORS
from studykit.domain.exercises.exercise import Label
from studykit.domain.exercises.verdict import Finding
from studykit.domain.language.bilingual import Bilingual
from studykit.domain.nearest import nearest
from studykit.domain.running.recording import Raised

TENSORFLOW_ERRORS = (*SESSION_ERRORS, *VARIABLE_ERRORS, *OPERATION_ERRORS)
KNOWN_ERRORS = (*TENSORFLOW_ERRORS, *FILE_ERRORS, *ATTRIBUTE_ERRORS, *PYTHON_ERRORS)
"""The first one that fits explains an error: the more special stand before the more general."""

LONGEST_QUOTE = 300
NOISE = (
    *("Graph execution error", "Detected at node", "Traceback", "File ", "During handling"),
    *("Node:", "Original stack", "[[", "Restoring from checkpoint failed"),
)

GAP = re.compile(r"\{(\w+)\}")
"""An author's message with gaps that no error fills is meant for a check's own finding."""

IMPORTS = {"tf": "import tensorflow as tf", "np": "import numpy as np"}

PLACE = re.compile(r" \(\S+\.py, line \d+\)$")
"""The end of a SyntaxError's words: the finding names the line already."""


def finding_for_error(
    raised: Raised, answer: str, labels: Mapping[str, Label], why_uninitialised: Callable[[], KnownError | None]
) -> Finding:
    """The finding for the exception that ended an answer, with the answer's line.

    What `why_uninitialised` gives goes before where the exercise describes its label, or has no message for the error.
    """
    known, values = _recognised(raised.type, raised.message)
    authors = labels.get(known.label)
    if known.label == "not-initialised" and (why := why_uninitialised()):
        if why.label in labels:
            known, authors = why, labels[why.label]
        elif authors is None:
            known = replace(known, message=why.message)
    line = raised.lines[-1] if raised.lines else None
    values = {"near": _near(known, values, answer), **values}
    values |= {"type": _short(raised.type), "quote": quote(raised.message)}
    card = authors.card if authors else None
    fits = authors is not None and set(GAP.findall(authors.message.ko + authors.message.en)) <= values.keys()
    message = authors.message if authors and fits else known.message
    return Finding(known.label, message.filled(**values), line, card)


def sentence_for_error(error: Exception) -> Bilingual:
    """An error of the answer's graph, met while judging, in a sentence."""
    kind = type(error).__name__
    known, values = _recognised(kind, str(error))
    return known.message.filled(**{"near": "", **values}, type=kind, quote=quote(str(error)))


def quote(message: str) -> str:
    """The most telling line of a long message, for people who know the original."""
    lines = [line.strip() for line in message.splitlines() if line.strip()]
    useful = [line for line in lines if not line.startswith(NOISE)] or lines or [""]
    first = PLACE.sub("", useful[0])
    return first if len(first) <= LONGEST_QUOTE else first[: LONGEST_QUOTE - 1] + "…"


def _recognised(kind: str, message: str) -> tuple[KnownError, dict[str, str]]:
    if _short(kind) == "AttributeError" and (meant := misspelt(message)) is not None:
        return MISSPELT, meant
    for known in KNOWN_ERRORS:
        if known.types and _short(kind) not in known.types:
            continue
        found = re.search(known.pattern, message, re.DOTALL)
        if found:
            return known, {name: value or "" for name, value in found.groupdict().items()}
    return OTHER, {}


def _short(kind: str) -> str:
    return kind.rpartition(".")[2]


def _near(known: KnownError, values: Mapping[str, str], answer: str) -> str:
    """How a name that is not defined was meant, as a question: a near name, or the import that was left out."""
    name = values.get("name", "")
    if known.label != "name-error" or not name:
        return ""
    if name in IMPORTS:
        return f"`{IMPORTS[name]}`? "
    if re.search(rf"\b{name}\s*=[^=]", answer):
        return ""
    words = {*re.findall(r"[^\W\d]\w*", answer), *dir(builtins)} - {name}
    found = [word for word in nearest(name, sorted(words), most=1) if word[:1] == name[:1]]
    return f"`{found[0]}`? " if found else ""
