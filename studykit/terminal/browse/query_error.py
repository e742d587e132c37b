"""What is wrong with a query, in words and with a caret below its character."""

from __future__ import annotations

from studykit.domain.search.tokens import QueryError
from studykit.errors import UserError
from studykit.terminal.messages import Messages
from studykit.terminal.ui.sanitize import visible
from studykit.terminal.ui.width import columns, shortened


def mistake_of_query(error: QueryError, query: str, say: Messages) -> UserError:
    """The mistake as an error of a command: the sentence, the query, a caret."""
    query = " ".join(query.split("\n"))
    return UserError(
        "{sentence}\n  {query}\n  {caret}",
        exit_code=2,
        sentence=say(error.message, **error.values),
        query=query,
        caret=" " * columns(visible(query[: error.position])) + "^",
    )


def caret_line(error: QueryError, query: str, say: Messages, before: int, width: int) -> str:
    """A caret below the character of a query that begins after `before` columns, and the sentence beside it."""
    place = min(before + columns(query[: error.position]), width - 1)
    sentence = visible(say(error.message, **error.values))
    if place + 2 + columns(sentence) <= width or place < width // 2:
        return shortened(f"{' ' * place}^ {sentence}", width)
    sentence = shortened(sentence, place - 1)
    return f"{' ' * (place - 1 - columns(sentence))}{sentence} ^"
