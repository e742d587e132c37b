"""The review apart from the screen or the lines that show it: what it waits for, and what can be done."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import Enum, auto

from studykit.domain.cards.card import Card, CardKey, CardKind, View
from studykit.domain.cards.comparison import Comparison, compare
from studykit.domain.cards.leech import leech_now
from studykit.domain.cards.suggestion import suggested_grade
from studykit.domain.exercises.exercise import ExerciseKey
from studykit.domain.keys.default_keys import REVIEW
from studykit.domain.keys.keymap import Keymap
from studykit.domain.schedule.day_report import DayReport
from studykit.domain.schedule.grade import Grade
from studykit.domain.schedule.history import CardHistory, History
from studykit.domain.schedule.review_log import LogRow, ReviewKey, RowKind
from studykit.domain.schedule.review_session import Edited, Reviewer
from studykit.domain.schedule.stopwatch import IDLE_SECONDS, Stopwatch
from studykit.errors import UserError
from studykit.terminal.messages import Messages
from studykit.terminal.text.card_parts import next_faces, pieces_of
from studykit.terminal.text.review import (
    ExerciseTitles,
    SectionTitles,
    flagged_words,
    graded_words,
    suggestion_words,
    undone_words,
)
from studykit.terminal.ui.external_editor import EditOutcome


class Phase(Enum):
    """What the review waits for."""

    CLOCK = auto()
    QUESTION = auto()
    EXERCISE = auto()
    ANSWER = auto()
    LEECH = auto()
    END = auto()


class Pane(Enum):
    """What lies over the card; any key takes it away."""

    HELP = auto()
    INFO = auto()
    WHY = auto()
    PAUSE = auto()


class ReviewModel:
    """One sitting as it is shown. `clock_notice` is to be confirmed before the first card.

    `faces` are those to show where they are chosen apart from the language of the messages.
    """

    def __init__(
        self,
        reviewer: Reviewer,
        titles: SectionTitles,
        faces: View | None,
        say: Messages,
        monotonic: Callable[[], float],
        clock_notice: str | None = None,
        exercises: ExerciseTitles | None = None,
        *,
        history: History,
        idle_seconds: float = IDLE_SECONDS,
        keys: Keymap = REVIEW,
    ) -> None:
        self.reviewer = reviewer
        self.titles = titles
        self._faces = faces
        self.say = say
        self.keys = keys
        self.clock_notice = clock_notice
        self.exercises = exercises or {}
        self.wanted: ExerciseKey | None = None
        self.editor_wanted: CardKey | None = None
        self.leech: CardKey | None = None
        self.card_history = CardHistory()
        self.report = DayReport()
        self.pane: Pane | None = None
        self.notice = ""
        self.alarm = ""
        self.typed = ""
        self.comparison: Comparison | None = None
        self.suggestion: Grade | None = None
        self.confirming = False
        self.revealed = 0
        self.commanding = False
        self.scroll = 0
        self.answer_is_new = False
        self.left = False
        self.rows: list[LogRow] = []
        self.asked = 0
        self._history = history
        self.watch = Stopwatch(monotonic, idle_seconds)
        self.phase = Phase.CLOCK
        if not clock_notice:
            self._ask()

    @property
    def view(self) -> View:
        """The faces to show."""
        return self._faces or self.say.language

    @property
    def key(self) -> ReviewKey | None:
        """What the keys act on: the leech that is spoken of, else what is asked; None at the end."""
        return self.leech if self.phase is Phase.LEECH else self.reviewer.current

    @property
    def card(self) -> Card | None:
        """The card that is shown; None at the end and while an exercise is asked."""
        return self.reviewer.card_of(self.key) if isinstance(self.key, CardKey) else None

    @property
    def flagged(self) -> bool:
        """Whether what is shown has the learner's mark."""
        return self.key is not None and self.reviewer.card_state(self.key).flagged

    @property
    def asks_to_type(self) -> bool:
        """Whether the question that is asked wants a typed answer."""
        card = self.card
        return self.phase is Phase.QUESTION and card is not None and card.kind is CardKind.TYPED

    @property
    def typing(self) -> bool:
        """Whether letters belong to the typed answer."""
        return self.asks_to_type and self.pane is None and not self.commanding

    @property
    def many_lines(self) -> bool:
        """Whether the answer to be typed has several lines."""
        return self.asks_to_type and self.card is not None and any("\n" in answer for answer in self.card.typed)

    @property
    def suggested(self) -> str:
        """The grade that a typed answer speaks for, in words."""
        if self.suggestion is None:
            return ""
        return self.say("Suggested: {grade} (Enter twice)", grade=suggestion_words(self.suggestion, self.say))

    @property
    def pieces(self) -> list[str]:
        """What a cloze card hides, in the order in which it is revealed."""
        return pieces_of(self.card, self.view) if self.card is not None else []

    def guarded(self, act: Callable[[], None]) -> None:
        """Do something that may fail; a mistake that a person can mend becomes the alarm."""
        try:
            act()
        except UserError as error:
            self.alarm = self.say.error(error)

    def go_on(self) -> None:
        """Confirm the clock, show a piece or the answer, take the suggested grade, go on after a leech or leave."""
        match self.phase:
            case Phase.CLOCK | Phase.LEECH:
                self._ask()
            case Phase.QUESTION if self.revealed + 1 < len(self.pieces):
                self.revealed += 1
            case Phase.QUESTION:
                self._reveal()
            case Phase.EXERCISE:
                self.wanted = self.reviewer.exercise
            case Phase.END:
                self.leave()
            case Phase.ANSWER if self.suggestion is None:
                self.notice = self.say("Grade the answer: 0 to 5.")
            case Phase.ANSWER if self.confirming:
                self.grade(self.suggestion)
            case Phase.ANSWER:
                self.confirming = True
                words = suggestion_words(self.suggestion, self.say)
                self.notice = self.say("Enter once more: {grade}", grade=words)

    def grade(self, grade: Grade) -> None:
        """Grade the card that is shown; what was typed is logged with it."""
        row = self.reviewer.grade(grade, self.watch.milliseconds(), self.typed.strip() or None)
        self._log(row, graded_words(row, self.say))
        if isinstance(row.card, CardKey) and leech_now(row.before.lapses, row.after.lapses):
            self.phase, self.leech = Phase.LEECH, row.card
            self.card_history = self._history.card_history(row.card)

    def undo(self) -> None:
        """Take back the last step; a mark or an edit leaves the page as it is."""
        shown = self.key
        step = self.reviewer.undo()
        if isinstance(step, LogRow) and self.rows and self.rows[-1].id == step.id:
            self.rows.pop()
        self.notice = undone_words(step, self.say)
        stays = isinstance(step, Edited) or (
            isinstance(step, LogRow) and step.kind in (RowKind.FLAG, RowKind.UNFLAG) and self.key == shown
        )
        if step is not None and not stays:
            self._ask()

    def exercise_done(self, row: LogRow | None, stumbles: Sequence[CardKey]) -> None:
        """Go on after an exercise; without a row it was left for another time."""
        self.wanted = None
        self.reviewer.exercise_done(row, stumbles)
        if row is None:
            self.notice = self.say("Left for another time: it is not asked again in this sitting.")
            self._ask()
        else:
            self._log(row, graded_words(row, self.say))

    def later(self) -> None:
        """Ask the card again at the end of this sitting; an exercise another time."""
        key = self.key
        if isinstance(key, ExerciseKey):
            self.exercise_done(None, ())
        elif key is not None and self.reviewer.later():
            self.notice = self.say("Later: {card} comes again at the end of this sitting.", card=key.id)
            self._ask()
        else:
            self.notice = self.say("No other card is left to ask before it.")

    def suspend(self) -> None:
        """Put the card or exercise aside."""
        row = self.reviewer.suspend(self.key)
        self._log(row, self.say("Suspended: {card}.", card=row.card.id))

    def bury(self) -> None:
        """Let the card or exercise rest until tomorrow."""
        row = self.reviewer.bury(self.key)
        self._log(row, self.say("Buried until tomorrow: {card}.", card=row.card.id))

    def flag(self) -> None:
        """Mark the card or exercise, or take its mark away."""
        row = self.reviewer.toggle_flag(self.key)
        self.rows.append(row)
        self.notice = flagged_words(row, self.say)

    def want_editor(self) -> None:
        """Ask for the learner's editor; whoever shows the desk opens it and calls `edited`."""
        if isinstance(self.key, CardKey):
            self.editor_wanted = self.key
            self.watch.pause()

    def edited(self, key: CardKey, outcome: EditOutcome) -> None:
        """Go on after the editor was closed."""
        self.watch.resume()
        self.notice = outcome.notice
        self.alarm = "\n".join(outcome.mistakes)
        if self.phase is Phase.ANSWER:
            self._compare()
        if outcome.take_back is not None:
            self.reviewer.edited(key, outcome.take_back)

    def info(self) -> None:
        """Show what is known of the card."""
        self._look_up(Pane.INFO)

    def why(self) -> None:
        """Say why the card is asked."""
        self._look_up(Pane.WHY)

    def pause(self) -> None:
        """Hide the card and let its time stand still."""
        self.watch.pause()
        self._open(Pane.PAUSE)

    def help(self) -> None:
        """Show what the keys do."""
        self._open(Pane.HELP)

    def close(self) -> None:
        """Take away what lies over the card."""
        if self.pane is Pane.PAUSE:
            self.watch.resume()
        self.pane, self.scroll = None, 0

    def switch_view(self) -> None:
        """Show the next language: Korean, English, both."""
        self._faces = next_faces(self.view, self.say.language)

    def change_language(self) -> None:
        """Speak the other language; the faces follow unless they were chosen apart."""
        self.notice = self.say.change()

    def leave(self) -> None:
        """End the sitting."""
        self.left = True

    def _reveal(self) -> None:
        self.phase, self.scroll, self.notice, self.answer_is_new = Phase.ANSWER, 0, "", True
        self._compare()

    def _compare(self) -> None:
        self.comparison = self.suggestion = None
        if self.typed.strip() and self.card is not None and self.card.typed:
            self.comparison = compare(self.typed, self.card.typed)
            self.suggestion = suggested_grade(self.comparison, self.watch.milliseconds() / 1000)

    def _look_up(self, pane: Pane) -> None:
        if self.key is not None:
            self.card_history = self._history.card_history(self.key)
            self._open(pane)

    def _open(self, pane: Pane) -> None:
        self.pane, self.scroll, self.notice = pane, 0, ""

    def _log(self, row: LogRow, notice: str) -> None:
        """Note a step that is logged, and ask what comes next."""
        self.rows.append(row)
        self.notice = notice
        self._ask()

    def _ask(self) -> None:
        self.phase, self.scroll, self.typed, self.leech, self.commanding = self._next_phase(), 0, "", None, False
        self.comparison, self.suggestion, self.confirming, self.revealed = None, None, False, 0
        self.asked += 1
        self.answer_is_new = False
        self.watch.restart()
        if self.phase is Phase.END:
            self.report = self._history.report()

    def _next_phase(self) -> Phase:
        if self.reviewer.exercise is not None:
            return Phase.EXERCISE
        return Phase.END if self.reviewer.current is None else Phase.QUESTION
