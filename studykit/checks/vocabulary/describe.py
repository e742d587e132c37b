"""Bindings in words a learner knows: "the output tensor of a subtraction (Sub)"."""

from __future__ import annotations

from typing import Any

import numpy

from studykit.checks.graphs import GraphFailed, Graphs
from studykit.domain.language.bilingual import Bilingual
from studykit.domain.running.recording import (
    Array,
    Binding,
    Element,
    Function,
    GraphItself,
    Opaque,
    Plain,
    SessionItself,
    Several,
)

OPERATIONS = {
    "Sub": Bilingual("뺄셈", "a subtraction"),
    "Add": Bilingual("덧셈", "an addition"),
    "AddV2": Bilingual("덧셈", "an addition"),
    "Mul": Bilingual("곱셈", "a multiplication"),
    "RealDiv": Bilingual("나눗셈", "a division"),
    "MatMul": Bilingual("행렬곱", "a matrix product"),
    "BatchMatMulV2": Bilingual("행렬곱", "a matrix product"),
    "Const": Bilingual("상수", "a constant"),
    "Placeholder": Bilingual("플레이스홀더", "a placeholder"),
    "Assign": Bilingual("대입", "an assignment"),
    "AssignSub": Bilingual("빼서 대입하는", "a subtracting assignment"),
    "AssignAdd": Bilingual("더해서 대입하는", "an adding assignment"),
    "Maximum": Bilingual("최댓값", "a maximum"),
    "Mean": Bilingual("평균", "a mean"),
    "Identity": Bilingual("값을 읽는", "a read"),
}
LONGEST, MOST_SHOWN = 120, 24


def described(binding: Binding, graphs: Graphs) -> Bilingual:
    """What a name stands for, in a few words."""
    match binding:
        case Plain(type="NoneType"):
            return Bilingual("None", "None")
        case Plain(type=kind, text=text):
            shown = float.fromhex(text) if kind == "float" else text
            return Bilingual(f"파이썬 {kind} 값 {shown}", f"the Python {kind} {shown}")
        case Array(scalar=scalar):
            word = Bilingual("숫자", "number") if scalar else Bilingual("배열", "array")
            return Bilingual(f"넘파이 {word.ko}", f"a NumPy {word.en}")
        case Element():
            return _node(binding, graphs)
        case GraphItself():
            return Bilingual("그래프(tf.Graph)", "a graph (tf.Graph)")
        case SessionItself():
            return Bilingual("세션(tf.Session)", "a session (tf.Session)")
        case Function():
            return Bilingual("파이썬 함수", "a Python function")
        case Several(type=kind, items=items):
            return Bilingual(f"원소 {len(items)}개짜리 {kind}", f"a {kind} of {len(items)}")
        case Opaque(type="builtins.method"):
            return Bilingual("괄호 `()`를 붙여 부르지 않은 메서드", "a method that was not called, without `()`")
        case Opaque(type=kind) if kind.startswith("function "):
            name = kind.rpartition(".")[2]
            return Bilingual(
                f"괄호 `()`를 붙여 부르지 않은 함수 {name}", f"the function {name}, not called, without `()`"
            )
        case Opaque(type=kind):
            return Bilingual(f"{kind} 객체", f"an object of type {kind}")


def _node(element: Element, graphs: Graphs) -> Bilingual:
    if element.kind == "variable":
        return Bilingual(f"변수 '{element.name}'", f"the variable '{element.name}'")
    try:
        kind = str(graphs.graph(element.graph).operation(element.name).type)
    except GraphFailed:
        kind = "?"
    words = OPERATIONS.get(kind)
    if element.kind == "operation":
        named = Bilingual(f"{words.ko} ", f"{words.en}, ") if words else Bilingual("", "")
        shown = f"'{element.name}'"
        return Bilingual(f"{named.ko}연산 {shown}({kind})", f"{named.en}the operation {shown} ({kind})")
    if kind in ("Const", "Placeholder") and words:
        return Bilingual(f"{words.ko} 텐서({kind})", f"the tensor of {words.en} ({kind})")
    if words:
        return Bilingual(f"{words.ko} 연산의 출력 텐서({kind})", f"the output tensor of {words.en} ({kind})")
    return Bilingual(f"{kind} 연산의 출력 텐서", f"the output tensor of {_article(kind)} {kind} operation")


def _article(word: str) -> str:
    return "an" if word[:1] in "AEIOaeio" else "a"


def quoted(line: str) -> Bilingual:
    """A line of a program as it stands in a sentence, or that there is none."""
    short = line if len(line) <= LONGEST else line[: LONGEST - 1] + "…"
    return Bilingual(f"`{short}`", f"`{short}`") if line else Bilingual("(없음)", "(none)")


def names_text(names: list[str]) -> Bilingual:
    """Names in a row, or that there are none."""
    row = ", ".join(f"'{name}'" for name in names)
    return Bilingual(row or "없음", row or "none")


def value_text(value: Any) -> str:
    """A value on one line: a text as it is, numbers and arrays rounded, lists of other things as Python shows them."""
    if isinstance(value, str):
        return value
    if not isinstance(value, list | tuple | dict):
        return number_text(value)
    text = str(value)
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"


def number_text(value: Any) -> str:
    """A number or array on one line, rounded to six digits and cut where it is long."""
    array = numpy.asarray(value)
    if array.size > MOST_SHOWN:
        return f"{array.dtype.name}{list(array.shape)}"
    if array.dtype.kind == "f":
        array = numpy.array([float(f"{number:.6g}") for number in array.ravel()]).reshape(array.shape)
    text = str(array.tolist())
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"
