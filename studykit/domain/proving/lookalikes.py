"""Functions of TensorFlow that are easily taken for each other, and the call of the other."""

from __future__ import annotations

import ast

from studykit.domain.proving.source_text import SourceText

LOOKALIKES = {
    "assign": "assign_add",
    "assign_add": "assign",
    "assign_sub": "assign_add",
    "reduce_mean": "reduce_sum",
    "reduce_sum": "reduce_mean",
    "matmul": "multiply",
    "multiply": "matmul",
    "name_scope": "variable_scope",
    "variable_scope": "name_scope",
    "global_variables": "trainable_variables",
    "trainable_variables": "global_variables",
    "global_variables_initializer": "local_variables_initializer",
    "get_variable": "Variable",
    "Variable": "get_variable",
    "placeholder": "constant",
    "constant": "placeholder",
}
ANY_SIZE = 3


def called(call: ast.Call) -> str:
    """The last word of what is called: `matmul` of `tf.matmul`."""
    match call.func:
        case ast.Attribute(attr=name) | ast.Name(id=name):
            return name
    return ""


def call_of_lookalike(text: SourceText, call: ast.Call, old: str) -> str | None:
    """The call of the lookalike with the arguments that it takes; None where they cannot be derived."""
    before = text.between(text.start(call.func), text.end(call.func))[: -len(old)]
    new = before + LOOKALIKES[old]
    named = {keyword.arg: keyword.value for keyword in call.keywords if keyword.arg}
    given = [text.text(argument) for argument in call.args]
    name = named.get("name")
    match old:
        case "variable_scope":
            return f"{new}({given[0]})" if given else None
        case "Variable":
            return f"{new}({text.text(name)}, initializer={given[0]})" if name and given else None
        case "get_variable":
            value = _initial_value(text, named, before)
            return f"{new}({value}, name={given[0]})" if value and given else None
        case "constant":
            return f"{new}({before}float32)"
        case "placeholder":
            return _constant_for(new, call, named)
    return new + text.between(text.end(call.func), text.end(call))


def _initial_value(text: SourceText, named: dict[str, ast.expr], module: str) -> str | None:
    initializer = named.get("initializer")
    if isinstance(initializer, ast.Call) and called(initializer) == "constant_initializer" and initializer.args:
        return text.text(initializer.args[0])
    if isinstance(initializer, ast.Call) and "shape" in named and called(initializer).endswith("initializer"):
        return f"{text.text(initializer)}({text.text(named['shape'])})"
    if initializer is not None:
        return text.text(initializer)
    return f"{module}zeros({text.text(named['shape'])})" if "shape" in named else None


def _constant_for(new: str, call: ast.Call, named: dict[str, ast.expr]) -> str | None:
    shape = named.get("shape") or (call.args[1] if len(call.args) > 1 else None)
    try:
        sizes = ast.literal_eval(shape) if shape is not None else ()
        known = [ANY_SIZE if size is None else int(size) for size in sizes]
    except (ValueError, TypeError):
        return None
    return f"{new}(1.0, shape={known})"
