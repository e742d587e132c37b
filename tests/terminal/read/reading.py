"""Models of pages that are read, with cards and exercises of which some are due."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from studykit.domain.cards.card import Language
from studykit.domain.exercises.exercise import ExerciseKey
from studykit.domain.language.bilingual import Bilingual
from studykit.domain.running.output import Output
from studykit.domain.running.recording import Ending
from studykit.domain.running.run_result import RunResult
from studykit.domain.schedule.card_state import CardState, Reviewed
from studykit.domain.schedule.practice import Practice, PractisedCard, PractisedExercise
from studykit.domain.schedule.sm2 import Memory
from studykit.terminal.messages import Messages
from studykit.terminal.read.actions import act
from studykit.terminal.read.model import ReadModel, Shelf
from studykit.terminal.read.page import arrange, drawn_body, foot_lines, head_lines, shown_lines, too_small_lines
from studykit.terminal.ui.effect import Effect
from studykit.terminal.ui.palette import PLAIN, Palette
from studykit.terminal.ui.size import Size
from tests.support.pages import page_of
from tests.terminal.review.models import CLOZE, QUESTION, TYPED

TODAY = date(2026, 11, 23)
REVIEWED = CardState(Reviewed(Memory(), 0, TODAY, date(2026, 11, 17)))
LATER = CardState(Reviewed(Memory(), 0, date(2026, 12, 1), date(2026, 11, 17)))

PRACTICE = Practice(
    TODAY,
    (PractisedCard(QUESTION, REVIEWED), PractisedCard(CLOZE, LATER), PractisedCard(TYPED, CardState())),
    (
        PractisedExercise(ExerciseKey("test", "1.1-first"), Bilingual("값 넣기", "Storing a value"), LATER),
        PractisedExercise(
            ExerciseKey("test", "1.1-second"), Bilingual("다시 읽기", "Reading again"), CardState(), True
        ),
        PractisedExercise(ExerciseKey("test", "1.1-third"), Bilingual("세션 둘", "Two sessions"), CardState()),
    ),
)
RIGHT = RunResult(Ending.FINISHED, Output("3\n"), seconds=0.117)
OTHER = RunResult(Ending.FINISHED, Output("WARNING: \x1b[31mred\n4\n"), seconds=0.117)
RAISED = RunResult(
    Ending.RAISED,
    Output(),
    "FailedPreconditionError: "
    "Graph execution error:\n\nAttempting to use uninitialized value v\n\t [[{{node v}}]]\n\nmore",
    5,
    seconds=0.05,
)


def model_for(
    language: Language = "en",
    section: str = "1.1",
    sections: Sequence[str] = ("1.1", "1.2"),
    practice: Practice = PRACTICE,
) -> ReadModel:
    """A model with a page; its time stands still."""
    shelf = Shelf(sections, page_of, lambda name: practice if name == "1.1" else Practice(TODAY))
    return ReadModel(shelf, section, Messages(language), lambda: 0.0)


def effect_of(model: ReadModel, key: str) -> Effect | None:
    """Press a key; what its step asks for."""
    return act(model, key, model.keys.action(key))


def press(model: ReadModel, *names: str) -> ReadModel:
    """Press keys one after the other."""
    for name in names:
        effect_of(model, "space" if name == " " else name)
    return model


def page(model: ReadModel, size: Size, palette: Palette = PLAIN) -> list[str]:
    """The whole window after a step, a text for each row."""
    if not size.enough:
        return too_small_lines(model, size)
    arrange(model, size, drawn_body(model, size, palette))
    return drawn(model, size, palette)


def drawn(model: ReadModel, size: Size, palette: Palette = PLAIN) -> list[str]:
    """The whole window, drawn once more."""
    view, body = model.view, drawn_body(model, size, palette)
    shown = shown_lines(model, size, body)
    foot = foot_lines(model, size, more=view.scroll + view.room < len(body.lines))
    return [*head_lines(model, size, body), *shown, *[""] * (view.room - len(shown)), *foot]
