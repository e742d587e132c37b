"""The review a line at a time, for pipes, dumb terminals and screen readers."""

from __future__ import annotations

from studykit.domain.card import CardKind, View
from studykit.domain.grade import Grade
from studykit.domain.keyboard import latin_keys
from studykit.domain.reviewer import Reviewer
from studykit.domain.typed_answer import is_right
from studykit.env import Environment
from studykit.errors import N_, UserError
from studykit.terminal.card_parts import answer_texts, question_texts
from studykit.terminal.messages import Messages
from studykit.terminal.review_words import (
    GRADE_MEANINGS,
    SectionTitles,
    graded_words,
    heading_words,
    interval_words,
    progress_words,
    summary_words,
    undone_words,
)
from studykit.terminal.visible import visible

COMMANDS = {
    "u": N_("undo the last step"),
    "s": N_("suspend this card: it is not asked any more"),
    "q": N_("quit; everything graded is saved"),
    "?": N_("this help"),
}


class PlainReview:
    """One sitting in lines: Enter shows the answer, a digit grades."""

    def __init__(self, environment: Environment, reviewer: Reviewer, titles: SectionTitles, view: View) -> None:
        self._environment = environment
        self._reviewer = reviewer
        self._titles = titles
        self._view: View = view
        self._say = Messages(environment.language)
        self._revealed = False
        self._asked_at = 0.0

    def run(self) -> None:
        """Ask until the cards, the input or the learner's patience ends."""
        self._print(self._say("Enter shows the answer, 0 to 5 and Enter grades, ? helps, q quits."))
        self._ask()
        while (line := self._line()) is not None and self._survived(line):
            pass
        self._print(summary_words(self._reviewer, self._say))

    def _survived(self, line: str) -> bool:
        """Do what a line says; where that fails, say why and ask again. Whether to go on."""
        try:
            return self._obeyed(line)
        except UserError as error:
            self._print(self._say.error(error))
            return True

    def _obeyed(self, line: str) -> bool:
        """Do what a line says; whether to go on."""
        card = self._reviewer.card
        match latin_keys(line).strip().lower():
            case "q":
                return False
            case "":
                if card is None:
                    return False
                self._reveal("")
            case "?":
                self._help()
            case "u":
                self._undo()
            case _ if card is None:
                self._print(self._say("No card is left. u undoes the last step, Enter ends."))
            case "s":
                self._print(self._say("Suspended: {card}.", card=self._reviewer.suspend().card.id))
                self._ask()
            case ("0" | "1" | "2" | "3" | "4" | "5") as digit if self._revealed:
                self._grade(Grade(int(digit)))
            case _ if self._revealed:
                self._print(self._say("A grade is a whole number from 0 to 5; ? helps."))
            case _ if card.kind is CardKind.TYPED:
                self._reveal(line)
            case _:
                self._print(self._say("Press Enter to see the answer first; ? helps."))
        return True

    def _ask(self) -> None:
        self._revealed = False
        card = self._reviewer.card
        if card is None:
            self._print("", self._say("That was the last card. u undoes the last step, Enter ends."))
            return
        self._asked_at = self._environment.monotonic()
        heading = heading_words(card, self._titles, self._say)
        self._print("", f"[{progress_words(self._reviewer, self._say)}] {heading}")
        self._print("", *question_texts(card, self._view))
        if card.kind is CardKind.TYPED:
            self._print("", self._say("Type the answer, or only Enter."))

    def _reveal(self, typed: str) -> None:
        card = self._reviewer.card
        if card is None or self._revealed:
            self._print(self._say("A grade is a whole number from 0 to 5; ? helps."))
            return
        self._revealed = True
        if typed:
            right = is_right(typed, card.typed)
            self._print(self._say("Right.") if right else self._say("Not the same. You typed: {typed}", typed=typed))
        self._print("--", *answer_texts(card, self._view, self._say), "")
        words = [interval_words(days, self._say) for days in self._reviewer.intervals()]
        self._print("  ".join(f"{grade}: {word}" if word else str(grade) for grade, word in enumerate(words)))

    def _grade(self, grade: Grade) -> None:
        took_ms = round((self._environment.monotonic() - self._asked_at) * 1000)
        self._print(graded_words(self._reviewer.grade(grade, took_ms), self._say))
        self._ask()

    def _undo(self) -> None:
        self._print(undone_words(self._reviewer.undo(), self._say))
        self._ask()

    def _help(self) -> None:
        for key, meaning in COMMANDS.items():
            self._print(f"{key}  {self._say(meaning)}")
        for grade, meaning in enumerate(GRADE_MEANINGS):
            self._print(f"{grade}  {self._say(meaning)}")

    def _line(self) -> str | None:
        """The next line of input; None at its end."""
        if self._environment.interactive:
            print("> ", end="", file=self._environment.stdout, flush=True)
        line = self._environment.stdin.readline()
        return line.rstrip("\r\n") if line else None

    def _print(self, *lines: str) -> None:
        print(*(visible(line) for line in lines), sep="\n", file=self._environment.stdout, flush=True)
