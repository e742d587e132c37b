"""Values as bytes and back, strictly: what does not fit the declared types exactly is refused.

Used between processes that do not trust each other, so it knows no classes but the declared ones: frozen
dataclasses, enums, tuples, mappings with text keys, optional values and plain values. Layout: a line with
the magic words, the lengths of the header and of each block, the header as JSON, the blocks (one for each
`bytes` value), and the SHA-256 digest of everything before it.

Written by hand because msgspec lets unknown fields of a dataclass pass and takes no union of several dataclasses.
"""

from __future__ import annotations

import dataclasses
import hashlib
import json
import types
from collections.abc import Mapping
from enum import Enum
from functools import cache
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

MAGIC = b"studykit 1\n"
DIGEST = hashlib.sha256().digest_size
Value = TypeVar("Value")


class FormatError(Exception):
    """The bytes are not a value of the declared type."""


def pack(value: object) -> bytes:
    """The bytes of a value."""
    blocks: list[bytes] = []
    header = json.dumps(_encode(value, blocks), ensure_ascii=True, allow_nan=False).encode()
    lengths = json.dumps([len(header), *map(len, blocks)]).encode()
    body = b"".join([MAGIC, lengths, b"\n", header, *blocks])
    return body + hashlib.sha256(body).digest()


def unpack(kind: type[Value], data: bytes) -> Value:
    """The value of a type that bytes hold. Raises FormatError for anything else, never another error."""
    try:
        header, blocks = _split(data)
        value: Value = _decode(kind, json.loads(header), blocks)
    except FormatError:
        raise
    except (ValueError, TypeError, KeyError, IndexError, OverflowError, RecursionError, MemoryError) as error:
        raise FormatError(f"{type(error).__name__}: {error}") from error
    return value


def _split(data: bytes) -> tuple[bytes, list[bytes]]:
    body, digest = data[:-DIGEST], data[-DIGEST:]
    if not body.startswith(MAGIC) or hashlib.sha256(body).digest() != digest:
        raise FormatError("the bytes are damaged or end too early")
    line_end = body.index(b"\n", len(MAGIC))
    lengths = json.loads(body[len(MAGIC) : line_end])
    if type(lengths) is not list or not all(type(length) is int and length >= 0 for length in lengths):
        raise FormatError("the lengths are no numbers")
    parts, start = [], line_end + 1
    for length in lengths:
        parts.append(body[start : start + length])
        start += length
    if start != len(body) or not parts:
        raise FormatError("the lengths do not add up")
    return parts[0], parts[1:]


def _encode(value: Any, blocks: list[bytes]) -> Any:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, bytes):
        blocks.append(value)
        return len(blocks) - 1
    if isinstance(value, tuple):
        return [_encode(item, blocks) for item in value]
    if isinstance(value, Mapping):
        return {name: _encode(item, blocks) for name, item in value.items()}
    if dataclasses.is_dataclass(value):
        fields = {f.name: _encode(getattr(value, f.name), blocks) for f in dataclasses.fields(value)}
        return {"is": type(value).__name__, **fields}
    return value


def _decode(kind: Any, data: Any, blocks: list[bytes]) -> Any:
    origin = get_origin(kind)
    if origin in (Union, types.UnionType):
        return _decode_union(kind, data, blocks)
    if origin is Literal:
        return _only_if(data in get_args(kind), data, kind)
    if origin is tuple:
        item_kind = get_args(kind)[0]
        return tuple(_decode(item_kind, item, blocks) for item in _only_if(type(data) is list, data, kind))
    if origin is not None:
        item_kind = get_args(kind)[1]
        _only_if(type(data) is dict, data, kind)
        return {name: _decode(item_kind, item, blocks) for name, item in data.items()}
    if dataclasses.is_dataclass(kind):
        return _decode_fields(kind, data, blocks)
    if kind is bytes:
        return blocks[_only_if(type(data) is int and data >= 0, data, kind)]
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind(data)
    if kind is float and type(data) is int:
        return float(data)
    return _only_if(type(data) is kind, data, kind)


def _decode_union(kind: Any, data: Any, blocks: list[bytes]) -> Any:
    choices = get_args(kind)
    if data is None:
        return _only_if(type(None) in choices, None, kind)
    named = data.get("is") if type(data) is dict else None
    for choice in choices:
        if dataclasses.is_dataclass(choice):
            if isinstance(choice, type) and choice.__name__ == named:
                return _decode_fields(choice, data, blocks)
        elif _may_be(choice, data, blocks_only=len(choices) == 2):
            return _decode(choice, data, blocks)
    raise FormatError(f"no {kind}")


def _may_be(choice: Any, data: Any, *, blocks_only: bool) -> bool:
    """Whether data can be of a choice that is no dataclass; a number stands for bytes where nothing else can."""
    if get_origin(choice) is not None:
        return type(data) in (dict, list)
    return choice is type(data) or (choice is bytes and blocks_only and type(data) is int)


def _decode_fields(kind: Any, data: Any, blocks: list[bytes]) -> Any:
    hints = _hints(kind)
    fits = type(data) is dict and data.get("is") == kind.__name__ and data.keys() == hints.keys() | {"is"}
    _only_if(fits, data, kind)
    return kind(**{name: _decode(hint, data[name], blocks) for name, hint in hints.items()})


@cache
def _hints(kind: Any) -> dict[str, Any]:
    names = {field.name for field in dataclasses.fields(kind)}
    return {name: hint for name, hint in get_type_hints(kind).items() if name in names}


def _only_if(fits: bool, data: Any, kind: Any) -> Any:
    if not fits:
        raise FormatError(f"no {kind}")
    return data
