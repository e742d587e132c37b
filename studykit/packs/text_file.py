"""The text in a file of a pack, and the lines of what is wrong with it."""

from __future__ import annotations

import re

from studykit.errors import FileError


def decoded(data: bytes, path: str) -> str:
    """The text of a file; raise FileError with the line of the first byte that is not UTF-8."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise FileError(path, line, "This line is not valid UTF-8. Save the file with the encoding UTF-8.") from None


def toml_error_line(error: ValueError, above: int = 0) -> int:
    """The line (from 1) of a file that tomllib's error names; 1 where it names none.

    `above` is the number of lines that stand above the text that was given to tomllib.
    """
    named = re.search(r"at line (\d+)", str(error))
    return above + int(named[1]) if named else 1
