"""A quiz apart from the screen or the lines that show it: what is asked, what was answered, what comes next."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import Enum, auto

from studykit.domain.cards.card import CardKind, Language
from studykit.domain.cards.comparison import Comparison, compare
from studykit.domain.cards.quiz import Given, Question
from studykit.domain.cards.typed_answer import is_right
from studykit.domain.keys.default_keys import QUIZ
from studykit.domain.keys.keymap import Keymap
from studykit.terminal.messages import Messages
from studykit.terminal.ui.effect import Effect, Leave


class Stage(Enum):
    """What the quiz waits for."""

    ASKED = auto()
    JUDGED = auto()
    END = auto()


Again = Callable[[Question, Language], Question]
"""Asks a question's card in another language."""


class QuizModel:
    """One round. Nothing of it is logged: the schedule stays as it is."""

    def __init__(
        self,
        questions: Sequence[Question],
        say: Messages,
        monotonic: Callable[[], float],
        again: Again = lambda question, language: question,
        keys: Keymap = QUIZ,
    ) -> None:
        self.questions = list(questions)
        self.say = say
        self.keys = keys
        self.notice = ""
        self._again = again
        self.given: list[Given] = []
        self.stage = Stage.ASKED
        self.scroll = 0
        self._monotonic = monotonic
        self._asked_at = monotonic()

    @property
    def question(self) -> Question:
        """What is asked, or was answered just now."""
        place = len(self.given) - (self.stage is not Stage.ASKED)
        return self.questions[place]

    @property
    def last(self) -> Given | None:
        """The answer that is shown with its verdict now."""
        return self.given[-1] if self.stage is Stage.JUDGED else None

    @property
    def typing(self) -> bool:
        """Whether letters belong to the answer."""
        return self.stage is Stage.ASKED and not self.question.choices

    @property
    def comparison(self) -> Comparison | None:
        """A typed answer beside the right one."""
        if self.last is None or self.question.choices or not self.last.text:
            return None
        return compare(self.last.text, self.question.answers)

    @property
    def right(self) -> int:
        """How many answers were right."""
        return sum(given.right for given in self.given)

    def choose(self, place: int) -> None:
        """Take the choice at a place, from 0."""
        question = self.question
        if self.stage is Stage.ASKED and place < len(question.choices):
            self._answered(question.choices[place].text, right=place == question.right_choice)

    def answer(self, typed: str) -> None:
        """Take a typed answer; an empty one, or none to a choice, says that it is not known."""
        if self.stage is Stage.ASKED:
            question = self.question
            self._answered(typed.strip(), right=not question.choices and is_right(typed, question.answers))

    def enter(self, typed: str) -> Effect | None:
        """Take what was typed as the answer; where nothing is asked, go on."""
        if self.stage is Stage.ASKED:
            self.answer(typed)
            return None
        self.notice = ""
        return self.go_on()

    def go_on(self) -> Effect | None:
        """Ask the next question, or end."""
        if self.stage is Stage.END:
            return self.leave()
        if self.stage is Stage.JUDGED:
            self.stage = Stage.ASKED if len(self.given) < len(self.questions) else Stage.END
            self.scroll, self.notice, self._asked_at = 0, "", self._monotonic()
        return None

    def change_language(self) -> None:
        """Speak the other language, and ask in it what is not answered yet."""
        self.notice = self.say.change()
        begun = len(self.given)
        self.questions[begun:] = [self._again(question, self.say.language) for question in self.questions[begun:]]

    def leave(self) -> Effect:
        """End the round."""
        return Leave()

    def _answered(self, text: str, *, right: bool) -> None:
        self.given.append(Given(self.question, text, right, self._monotonic() - self._asked_at))
        self.stage, self.scroll, self.notice = Stage.JUDGED, 0, ""


def solution(question: Question, language: str) -> str:
    """The whole back, which says why, in Markdown; of a cloze also its text without gaps."""
    card = question.card
    face = next((face for name, face in card.faces.items() if name == language), next(iter(card.faces.values())))
    return f"{face.front}\n\n{face.back}".strip() if card.kind is CardKind.CLOZE else face.back
