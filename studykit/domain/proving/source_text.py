"""A program's text with the places of its parts, so that a part can be changed and all else stays as it is written."""

from __future__ import annotations

import ast
import io
import tokenize
from typing import NamedTuple


class Edit(NamedTuple):
    """Bytes from `start` to `end` become another text."""

    start: int
    end: int
    text: str


class SourceText:
    """A program. Raises SyntaxError."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.tree = ast.parse(source)
        self._bytes = source.encode()
        tokens = tokenize.generate_tokens(io.StringIO(source).readline)
        self._comments = {token.start[0]: token.string for token in tokens if token.type == tokenize.COMMENT}
        self._rows = [0]
        for row in self._bytes.splitlines(keepends=True):
            self._rows.append(self._rows[-1] + len(row))

    def start(self, node: ast.AST) -> int:
        """Where a node begins."""
        return self._rows[node.lineno - 1] + int(node.col_offset)  # type: ignore[attr-defined]

    def end(self, node: ast.AST) -> int:
        """Where a node ends."""
        return self._rows[node.end_lineno - 1] + int(node.end_col_offset)  # type: ignore[attr-defined]

    def text(self, node: ast.AST) -> str:
        """A node as it is written."""
        return self.between(self.start(node), self.end(node))

    def between(self, start: int, end: int) -> str:
        """What is written between two places."""
        return self._bytes[start:end].decode()

    def line(self, number: int) -> str:
        """A line without its indentation and comment."""
        row = self.between(self._rows[number - 1], self._rows[number]).strip()
        return row.removesuffix(self._comments.get(number, "").strip()).rstrip()

    def replaced(self, node: ast.AST, text: str) -> Edit:
        """The edit that puts a text in a node's place."""
        return Edit(self.start(node), self.end(node), text)

    def without_rows(self, statement: ast.stmt) -> Edit:
        """The edit that takes out the rows of a statement."""
        return Edit(self._rows[statement.lineno - 1], self._rows[(statement.end_lineno or 0)], "")

    def without_head(self, statement: ast.With | ast.For) -> Edit:
        """The edit that takes out the head of a block and moves its body to where the head was."""
        first = statement.body[0]
        start, body = self._rows[statement.lineno - 1], self._rows[first.lineno - 1]
        deeper = first.col_offset - statement.col_offset
        rows = self.between(body, self._rows[statement.body[-1].end_lineno or 0]).splitlines(keepends=True)
        moved = "".join(row[deeper:] if row[:deeper].isspace() else row for row in rows)
        return Edit(start, self._rows[statement.body[-1].end_lineno or 0], moved)

    def edited(self, *edits: Edit) -> str:
        """The program after edits that do not overlap."""
        changed = self._bytes
        for edit in sorted(edits, reverse=True):
            changed = changed[: edit.start] + edit.text.encode() + changed[edit.end :]
        return changed.decode()
