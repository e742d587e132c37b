"""The review apart from the screen or the lines that show it: what it waits for, and what can be done."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace

from studykit.domain.cards.card import Card, CardKey, CardKind, View
from studykit.domain.cards.leech import leech_now
from studykit.domain.exercises.exercise import ExerciseKey
from studykit.domain.keys.default_keys import REVIEW
from studykit.domain.keys.keymap import Keymap
from studykit.domain.schedule.grade import Grade
from studykit.domain.schedule.history import History
from studykit.domain.schedule.review_log import LogRow, ReviewKey, RowKind
from studykit.domain.schedule.review_session import Edited, Reviewer
from studykit.domain.schedule.stopwatch import IDLE_SECONDS, Stopwatch
from studykit.terminal.messages import Messages
from studykit.terminal.review.shown import ReviewPane, ReviewPhase, ReviewWindow, Shown, TypedAnswer
from studykit.terminal.text.card_parts import next_faces, pieces_of
from studykit.terminal.text.review import (
    ExerciseTitles,
    SectionTitles,
    flagged_words,
    graded_words,
    suggestion_words,
    undone_words,
)
from studykit.terminal.ui.effect import Effect, Leave, OpenEditor, OpenExercise
from studykit.terminal.ui.external_editor import EditOutcome


@dataclass(frozen=True)
class ReviewContext:
    """What a review is given besides its cards: `faces` where they are chosen apart from the language of the messages,
    and a `clock_notice` that is to be confirmed before the first card.
    """

    titles: SectionTitles
    exercises: ExerciseTitles = field(default_factory=dict)
    faces: View | None = None
    clock_notice: str | None = None
    idle_seconds: float = IDLE_SECONDS
    keys: Keymap = REVIEW


class ReviewModel:
    """One sitting as it is shown. A step gives back what it asks of the screen, if anything."""

    def __init__(
        self,
        reviewer: Reviewer,
        history: History,
        say: Messages,
        monotonic: Callable[[], float],
        context: ReviewContext,
    ) -> None:
        self.reviewer = reviewer
        self.say = say
        self.context = context
        self.notice = ""
        self.alarm = ""
        self.typed = TypedAnswer()
        self.window = ReviewWindow(context.faces)
        self.revealed = 0
        self.rows: list[LogRow] = []
        self.asked = 0
        self.watch = Stopwatch(monotonic, context.idle_seconds)
        self.phase = ReviewPhase.CLOCK
        self.shown = Shown(reviewer.session, reviewer.today)
        self._history = history
        if context.clock_notice:
            self._look(reviewer.current)
        else:
            self._ask()

    @property
    def keys(self) -> Keymap:
        """The keys in force."""
        return self.context.keys

    @property
    def view(self) -> View:
        """The faces to show."""
        return self.window.faces or self.say.language

    @property
    def key(self) -> ReviewKey | None:
        """What the keys act on: the leech that is spoken of, else what is asked; None at the end."""
        return self.shown.key

    @property
    def card(self) -> Card | None:
        """The card that is shown; None at the end and while an exercise is asked."""
        return self.shown.card

    @property
    def asks_to_type(self) -> bool:
        """Whether the question that is asked wants a typed answer."""
        card = self.card
        return self.phase is ReviewPhase.QUESTION and card is not None and card.kind is CardKind.TYPED

    @property
    def typing(self) -> bool:
        """Whether letters belong to the typed answer."""
        return self.asks_to_type and self.window.pane is None and not self.typed.commanding

    @property
    def many_lines(self) -> bool:
        """Whether the answer to be typed has several lines."""
        return self.asks_to_type and self.card is not None and any("\n" in answer for answer in self.card.typed)

    @property
    def suggested(self) -> str:
        """The grade that a typed answer suggests, in words."""
        if self.typed.suggestion is None:
            return ""
        return self.say("Suggested: {grade} (Enter twice)", grade=suggestion_words(self.typed.suggestion, self.say))

    @property
    def pieces(self) -> list[str]:
        """What a cloze card hides, in the order in which it is revealed."""
        return pieces_of(self.card, self.view) if self.card is not None else []

    def go_on(self) -> Effect | None:
        """Confirm the clock, show a piece or the answer, take the suggested grade, go on after a leech or leave."""
        match self.phase:
            case ReviewPhase.CLOCK | ReviewPhase.LEECH:
                self._ask()
            case ReviewPhase.QUESTION if self.revealed + 1 < len(self.pieces):
                self.revealed += 1
            case ReviewPhase.QUESTION:
                self._reveal()
            case ReviewPhase.EXERCISE if isinstance(self.key, ExerciseKey):
                return OpenExercise(self.key)
            case ReviewPhase.END:
                return self.leave()
            case _:
                self._take_suggestion()
        return None

    def _take_suggestion(self) -> None:
        """Grade as a typed answer suggests, once that was confirmed."""
        suggestion = self.typed.suggestion
        if suggestion is None:
            self.notice = self.say("Grade the answer: 0 to 5.")
        elif self.typed.confirming:
            self.grade(suggestion)
        else:
            self.typed.confirming = True
            self.notice = self.say("Enter once more: {grade}", grade=suggestion_words(suggestion, self.say))

    def grade(self, grade: Grade) -> None:
        """Grade the card that is shown; what was typed is logged with it."""
        row = self.reviewer.grade(grade, self.watch.milliseconds(), self.typed.text.strip() or None)
        is_leech = isinstance(row.card, CardKey) and leech_now(row.before.lapses, row.after.lapses)
        self._log(row, graded_words(row, self.say), leech=row.card if is_leech else None)

    def undo(self) -> None:
        """Take back the last step; a mark or an edit leaves the page as it is."""
        step = self.reviewer.undo()
        following = self.key if self.phase is ReviewPhase.LEECH else self.reviewer.current
        if isinstance(step, LogRow) and self.rows and self.rows[-1].id == step.id:
            self.rows.pop()
        self.notice = undone_words(step, self.say)
        stays = isinstance(step, Edited) or (
            isinstance(step, LogRow) and step.kind in (RowKind.FLAG, RowKind.UNFLAG) and following == self.key
        )
        if stays:
            self._look(following)
        elif step is not None:
            self._ask()

    def exercise_done(self, row: LogRow | None, stumbles: Sequence[CardKey]) -> None:
        """Go on after an exercise; without a row it was left for another time."""
        self.reviewer.exercise_done(row, stumbles)
        if row is None:
            self.notice = self.say("Left for another time: it is not asked again in this sitting.")
            self._ask()
        else:
            self._log(row, graded_words(row, self.say))

    def drill_also(self, cards: Sequence[CardKey]) -> None:
        """Ask these cards, too, before the sitting ends."""
        self.reviewer.drill_also(cards)
        self._look(self.key)

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
        """Bury the card or exercise until tomorrow."""
        row = self.reviewer.bury(self.key)
        self._log(row, self.say("Buried until tomorrow: {card}.", card=row.card.id))

    def flag(self) -> None:
        """Mark the card or exercise, or take its mark away."""
        row = self.reviewer.toggle_flag(self.key)
        self.rows.append(row)
        self.notice = flagged_words(row, self.say)
        self._look(self.key)

    def edit(self) -> Effect | None:
        """Have the card opened in the learner's editor; `edited` takes what came of it."""
        if not isinstance(self.key, CardKey):
            return None
        self.watch.pause()
        return OpenEditor(self.key)

    def edited(self, key: CardKey, outcome: EditOutcome) -> None:
        """Go on after the editor was closed."""
        self.watch.resume()
        self.notice = outcome.notice
        self.alarm = "\n".join(outcome.mistakes)
        self._look(self.key)
        if self.phase is ReviewPhase.ANSWER:
            self._compare()
        if outcome.take_back is not None:
            self.reviewer.edited(key, outcome.take_back)

    def info(self) -> None:
        """Show what is known of the card."""
        self._look_up(ReviewPane.INFO)

    def why(self) -> None:
        """Say why the card is asked."""
        self._look_up(ReviewPane.WHY)

    def pause(self) -> None:
        """Hide the card and let its time stand still."""
        self.watch.pause()
        self._open(ReviewPane.PAUSE)

    def help(self) -> None:
        """Show what the keys do."""
        self._open(ReviewPane.HELP)

    def close(self) -> None:
        """Take away what lies over the card."""
        if self.window.pane is ReviewPane.PAUSE:
            self.watch.resume()
        self.window.pane = None
        self.window.scroll_to(0)

    def type(self, text: str) -> None:
        """Note what is typed."""
        self.typed.text = text
        self.watch.touch()

    def toggle_commanding(self) -> None:
        """Let keys act instead of being typed, or be typed again."""
        self.typed.commanding = not self.typed.commanding

    def scroll_to(self, row: int) -> None:
        """Show the body from a row on; in a pause, go on."""
        self.watch.touch()
        if self.window.pane is ReviewPane.PAUSE:
            self.close()
        else:
            self.window.scroll_to(row)

    def switch_view(self) -> None:
        """Show the next language: Korean, English, both."""
        self.window.faces = next_faces(self.view, self.say.language)

    def change_language(self) -> None:
        """Speak the other language; the faces follow unless they were chosen apart."""
        self.notice = self.say.change()

    def leave(self) -> Effect:
        """End the sitting."""
        return Leave()

    def _reveal(self) -> None:
        self.phase, self.notice = ReviewPhase.ANSWER, ""
        self.window.scroll, self.window.at_answer = 0, True
        self._look(self.key)
        self._compare()

    def _compare(self) -> None:
        answers = self.card.typed if self.card is not None else ()
        self.typed.compare(answers, self.watch.milliseconds() / 1000)

    def _look_up(self, pane: ReviewPane) -> None:
        if self.key is not None:
            self._look(self.key, history=True)
            self._open(pane)

    def _open(self, pane: ReviewPane) -> None:
        self.window.pane, self.notice = pane, ""
        self.window.scroll_to(0)

    def _log(self, row: LogRow, notice: str, leech: ReviewKey | None = None) -> None:
        """Note a step that is logged, and ask what comes next, or first speak of a leech."""
        self.rows.append(row)
        self.notice = notice
        self._ask(leech)

    def _ask(self, leech: ReviewKey | None = None) -> None:
        self.phase = self._next_phase() if leech is None else ReviewPhase.LEECH
        self.typed, self.revealed = TypedAnswer(), 0
        self.window.scroll_to(0)
        self.asked += 1
        self.watch.restart()
        if self.phase is ReviewPhase.END:
            self.shown = replace(self.shown, report=self._history.report())
        self._look(leech or self.reviewer.current, history=leech is not None)

    def _next_phase(self) -> ReviewPhase:
        if self.reviewer.exercise is not None:
            return ReviewPhase.EXERCISE
        return ReviewPhase.END if self.reviewer.current is None else ReviewPhase.QUESTION

    def _look(self, key: ReviewKey | None, *, history: bool = False) -> None:
        """Take what is to be shown from the sitting and the store as it is after a step."""
        reviewer = self.reviewer
        self.shown = replace(
            self.shown,
            session=reviewer.session,
            today=reviewer.today,
            key=key,
            card=reviewer.card_of(key) if isinstance(key, CardKey) else None,
            flagged=key is not None and reviewer.card_state(key).flagged,
            intervals=reviewer.intervals(key) if key is not None else (),
            card_history=self._history.card_history(key) if key and history else self.shown.card_history,
            hard=self._hard() if self.phase is ReviewPhase.END else {},
        )

    def _hard(self) -> Mapping[CardKey, Card]:
        """The cards that the day's report names; one that no file has any more is left out."""
        cards = {}
        for row in self.shown.report.below_four:
            if isinstance(row.card, CardKey):
                with suppress(LookupError):
                    cards[row.card] = self.reviewer.card_of(row.card)
        return cards
