"""Programs in texts, what the texts say of them, and what a run says to that."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from studykit.domain.cards.typed_answer import is_right
from studykit.domain.page import is_error
from studykit.domain.running.recording import Ending
from studykit.domain.running.run_result import RunResult
from studykit.errors import N_, FileError

PROOF_MARK = "--- proof ---"
BY_ITSELF = (Ending.FINISHED, Ending.RAISED)


@dataclass(frozen=True, slots=True)
class Program:
    """A program as it is run, and what its text states of it.

    `prints` is all that it prints and `error` its error, as `ValueError: part of the message`; None where nothing is
    said. `answers` are those of a typed card. A program that is `proved` prints a mark and then the value asked for,
    or True.
    """

    path: str
    line: int
    source: str
    prints: str | None = None
    error: str | None = None
    answers: tuple[str, ...] = ()
    proved: bool = False

    def disagreements(self, ran: RunResult) -> Iterator[FileError]:
        """Where a run is not as stated; at most one of its error and one of its output."""
        if ran.ending not in BY_ITSELF:
            yield self._problem(N_("This code does not end by itself: {reason}."), reason=ran.ending)
            return
        yield from self._of_the_error(ran.error or "")
        printed, proved = _halves(ran.printed)
        if not self._is_stated(printed, proved, raised=ran.error is not None):
            shown = repr((printed + proved).rstrip("\n"))
            yield self._problem(N_("This code prints {printed}, which is not what is stated."), printed=shown)

    def _of_the_error(self, error: str) -> Iterator[FileError]:
        first = error.partition("\n")[0]
        if self.error is None:
            if error and not self._is_an_answer(error.partition(":")[0]):
                yield self._problem(N_("This code raises “{error}”, which is stated nowhere."), error=first)
        elif not error:
            yield self._problem(N_("This code is said to raise “{error}” and raises nothing."), error=self.error)
        elif not is_error(error, self.error):
            message = N_("This code is said to raise “{stated}” and raises “{error}”.")
            yield self._problem(message, stated=self.error, error=first)

    def _is_stated(self, printed: str, proved: str, *, raised: bool) -> bool:
        """Whether an answer comes out, or else True where something is proved, and nothing is printed in silence."""
        answered = not self.answers or raised or self._is_an_answer(proved if self.proved else printed)
        output = printed if self.answers else printed + proved
        if self.prints is not None:
            return answered and _lines(output) == _lines(self.prints)
        return answered and (raised or bool(self.answers) or output.strip() == ("True" if self.proved else ""))

    def _is_an_answer(self, text: str) -> bool:
        return is_right(text.strip(), self.answers)

    def _problem(self, message: str, **values: object) -> FileError:
        return FileError(self.path, self.line, message, **values)


def _halves(printed: str) -> tuple[str, str]:
    before, _, after = printed.partition(PROOF_MARK + "\n")
    return before, after


def _lines(text: str) -> list[str]:
    return [line.rstrip() for line in text.rstrip().split("\n")]
