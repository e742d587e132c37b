"""Reading an answer from a file or from bytes, with a clear sentence for whatever is no program."""

from __future__ import annotations

from pathlib import Path

from studykit.errors import UserError

LARGEST = 256 << 10


def read_answer(path: Path) -> str:
    """The text of an answer file. Raises UserError."""
    try:
        if path.is_dir():
            raise UserError("{path} is a folder; name the file with your answer.", path=path)
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except FileNotFoundError as error:
        raise UserError("There is no answer file {path}.", path=path) from error
    except OSError as error:
        reason = error.strerror or error
        raise UserError("The answer file {path} cannot be read: {reason}.", path=path, reason=reason) from error
    return answer_in(data, str(path))


def answer_in(data: bytes, name: str) -> str:
    """The text in bytes; `name` is for the error. Raises UserError."""
    if len(data) > LARGEST:
        raise UserError("{path} is larger than {limit} KB; an answer is a short program.", path=name, limit=256)
    if b"\0" in data:
        raise UserError("{path} is no text: it holds zero bytes. An answer is a Python file.", path=name)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UserError(
            "{path} is not UTF-8 (byte {place}). Save it as UTF-8.", path=name, place=error.start
        ) from error
