"""The review a line at a time, for pipes, dumb terminals and screen readers."""

from __future__ import annotations

from collections.abc import Callable

from studykit.domain.cards.card import Card, CardKey, CardKind
from studykit.domain.cards.typed_answer import is_right
from studykit.domain.exercises.exercise import ExerciseKey
from studykit.domain.keys.default_keys import GRADES
from studykit.domain.keys.hangul_keyboard import latin_keys
from studykit.domain.keys.key_names import types
from studykit.domain.keys.keymap import Action
from studykit.env import Environment
from studykit.errors import UserError
from studykit.terminal.messages import Messages
from studykit.terminal.review.actions import act, action_meant, do, means
from studykit.terminal.review.checked_answer import CheckedAnswer
from studykit.terminal.review.details import about, end_of, why_of
from studykit.terminal.review.leech import leech_lines, leech_offers
from studykit.terminal.review.model import ReviewModel
from studykit.terminal.review.shown import ReviewPane, ReviewPhase
from studykit.terminal.text.card_parts import answer_texts, question_texts
from studykit.terminal.text.diff import difference_words
from studykit.terminal.text.info import info_lines
from studykit.terminal.text.review import (
    GRADE_MEANINGS,
    heading_words,
    interval_words,
    progress_words,
    summary_words,
)
from studykit.terminal.ui.effect import Effect, Leave, OpenEditor, OpenExercise
from studykit.terminal.ui.external_editor import EditOutcome
from studykit.terminal.ui.key_labels import first_key, shown
from studykit.terminal.ui.sanitize import visible

LINE_COLUMNS = 78
"""How wide lists and tables are."""


class PlainReview:
    """One sitting in lines: Enter shows the answer, a digit grades, the keys of the screen and their words act."""

    def __init__(
        self,
        environment: Environment,
        model: ReviewModel,
        check: Callable[[ExerciseKey, str], CheckedAnswer],
        edit: Callable[[CardKey], EditOutcome],
    ) -> None:
        self._environment = environment
        self._model = model
        self._check = check
        self._edit = edit
        self._say = model.say
        self._typed_lines: list[str] = []

    def run(self) -> None:
        """Ask until the cards, the input or the learner's patience ends."""
        self._print(
            self._say("Enter shows the answer, 0 to 5 and Enter grades, {help} helps, {quit} quits.", **self._keys)
        )
        if self._model.notice:
            self._print(self._model.notice)
        self._show()
        while (line := self._line()) is not None and not isinstance(self._obey(line), Leave):
            pass
        self._print(summary_words(self._model.shown.session, self._say))

    def _obey(self, line: str) -> Effect | None:
        """Do what a line says and print what came of it; where that fails, say why."""
        model = self._model
        paused, shown = model.window.pane is ReviewPane.PAUSE, self._page()
        model.notice = ""
        action = self._action(line)
        if paused:
            effect = do(model, "reveal")
        elif action is not None and means(model, action):
            effect = do(model, action)
        else:
            effect = self._take(line, action)
        if isinstance(effect, OpenEditor):
            model.edited(effect.key, self._edit(effect.key))
        self._tell()
        again = isinstance(effect, OpenExercise) or paused or self._page() != shown
        if again and not isinstance(effect, Leave):
            self._show()
        return effect

    def _page(self) -> object:
        """What is printed again, card and answer, once it is another."""
        return self._model.phase, self._model.asked, self._model.view, self._model.card, self._model.revealed

    @property
    def _keys(self) -> dict[str, str]:
        """The keys that sentences name."""
        return {name: first_key(self._model.keys, name, self._say) or name for name in ("help", "quit", "undo")}

    def _action(self, line: str) -> str | None:
        """The action that a line means; none where it is the answer to be typed, as one that begins with a blank is."""
        model, word = self._model, line.strip()
        typed = model.card.typed if model.asks_to_type and model.card is not None else ()
        if typed and (line.startswith(" ") or self._typed_lines or is_right(word, typed)):
            return None
        spellings = (word, word.lower(), latin_keys(word), latin_keys(word).lower())
        return next(filter(None, (action_meant(model, spelling) for spelling in spellings)), None)

    def _take(self, line: str, action: str | None) -> Effect | None:
        """Take a line that is no key here: an answer, a grade, a file, or Enter alone."""
        model, word = self._model, latin_keys(line).strip()
        match model.phase:
            case ReviewPhase.EXERCISE if not word:
                return do(model, "skip")
            case ReviewPhase.EXERCISE if action is None and isinstance(model.key, ExerciseKey):
                self._try(model.key, line.strip())
            case ReviewPhase.END if word:
                self._print(self._say("No card is left. {undo} undoes the last step, Enter ends.", **self._keys))
            case ReviewPhase.QUESTION if model.many_lines and line.strip():
                self._typed_lines.append(line)
            case ReviewPhase.QUESTION if model.asks_to_type:
                model.type("\n".join(self._typed_lines) or line.strip())
                self._typed_lines = []
                return do(model, "reveal")
            case ReviewPhase.ANSWER if word in GRADES:
                return act(model, word, None)
            case ReviewPhase.ANSWER if not word and model.typed.suggestion is not None:
                return do(model, "reveal")
            case ReviewPhase.ANSWER:
                self._print(self._say("A grade is a whole number from 0 to 5; {help} helps.", **self._keys))
            case _ if not word:
                return do(model, "reveal")
            case ReviewPhase.QUESTION:
                self._print(self._say("Press Enter to see the answer first; {help} helps.", **self._keys))
            case _:
                self._print(self._say("That does nothing here; {help} helps.", **self._keys))
        return None

    def _try(self, exercise: ExerciseKey, path: str) -> None:
        """Have an answer file checked; go on once it passed."""
        try:
            checked = self._check(exercise, path)
        except UserError as error:
            self._print(self._say.error(error))
            return
        self._print(*checked.lines)
        if checked.row is None:
            self._model.drill_also(checked.stumbles)
        else:
            self._model.exercise_done(checked.row, checked.stumbles)

    def _tell(self) -> None:
        """Print what a step left to say: what was looked up, the notice, what went wrong."""
        model = self._model
        match model.window.pane:
            case ReviewPane.HELP:
                self._print(*self._help())
            case ReviewPane.INFO:
                self._print(*info_lines(about(model), self._say, LINE_COLUMNS))
            case ReviewPane.WHY:
                self._print(*why_of(model))
            case ReviewPane.PAUSE:
                self._print(self._say("Paused. Enter goes on."))
        if model.window.pane is not ReviewPane.PAUSE:
            model.close()
        for line in filter(None, (model.notice, model.alarm)):
            self._print(line)

    def _show(self) -> None:
        """Print what is asked."""
        model = self._model
        match model.phase, model.card:
            case ReviewPhase.EXERCISE, _ if isinstance(model.key, ExerciseKey):
                self._show_exercise(model.key)
            case ReviewPhase.LEECH, Card():
                self._print("", *leech_lines(model.shown.card_history.grades, self._say, LINE_COLUMNS))
                self._print(leech_offers(model.keys, self._say))
            case ReviewPhase.QUESTION, Card() as card if model.revealed:
                self._print("", *question_texts(card, model.view, model.revealed), *self._hidden())
            case ReviewPhase.QUESTION, Card() as card:
                self._show_question(card)
            case ReviewPhase.ANSWER, Card() as card:
                self._show_answer(card)
            case _:
                self._print("", *end_of(model, LINE_COLUMNS))
                self._print(
                    "", self._say("That was the last card. {undo} undoes the last step, Enter ends.", **self._keys)
                )

    def _show_exercise(self, exercise: ExerciseKey) -> None:
        self._print("", f"[{progress_words(self._model.shown.session, self._say)}] {exercise.id}{self._flag()}")
        if title := self._model.context.exercises.get(exercise):
            self._print(title.in_language(self._say.language))
        self._print(self._say("To see the task: studykit exercise {id}", id=exercise.id))
        self._print(self._say("Name the file with your answer to have it checked, or Enter for another time."))

    def _show_question(self, card: Card) -> None:
        model = self._model
        heading = heading_words(card, model.context.titles, self._say)
        self._print("", f"[{progress_words(model.shown.session, self._say)}] {heading}{self._flag()}")
        self._print("", *question_texts(card, model.view), *self._hidden())
        if model.many_lines:
            self._print("", self._say("Type the answer line by line; an empty line ends it."))
        elif card.kind is CardKind.TYPED:
            self._print("", self._say("Type the answer, or only Enter."))

    def _hidden(self) -> list[str]:
        """How many pieces are hidden, where Enter shows one after the other."""
        pieces, revealed = len(self._model.pieces), self._model.revealed
        if pieces < 2:
            return []
        return [
            "",
            self._say("Pieces shown: {revealed} of {all}. Enter shows the next.", revealed=revealed, all=pieces),
        ]

    def _flag(self) -> str:
        return f" · {self._say('flagged')}" if self._model.shown.flagged else ""

    def _show_answer(self, card: Card) -> None:
        model = self._model
        self._print(*self._compared(), "--", *answer_texts(card, model.view, self._say), "")
        words = [interval_words(days, self._say) for days in model.shown.intervals]
        self._print("  ".join(f"{grade}: {word}" if word else str(grade) for grade, word in enumerate(words)))
        if model.suggested:
            self._print(model.suggested)

    def _compared(self) -> list[str]:
        """What is to be said of a typed answer."""
        comparison, say = self._model.typed.comparison, self._say
        if comparison is None:
            return []
        if comparison.right:
            return [say("Right.")]
        typed = say("Not the same. You typed: {typed}", typed=comparison.typed)
        nearest = say("The nearest answer: {answer}", answer=comparison.answer)
        return [typed, nearest, *difference_words(comparison, say)]

    def _help(self) -> list[str]:
        say = self._say
        keys = [
            f"{_typed_key(action, say)}, {say(action.short)}: {say(action.meaning)}"
            for action in self._model.keys.actions
        ]
        grades = [f"{grade}: {say(meaning)}" for grade, meaning in enumerate(GRADE_MEANINGS)]
        return [*keys, *grades, say("To type a word that is a key: begin with a blank.")]

    def _line(self) -> str | None:
        """The next line of input; None at its end."""
        if self._environment.interactive:
            print("> ", end="", file=self._environment.stdout, flush=True)
        line = self._environment.stdin.readline()
        return line.rstrip("\r\n") if line else None

    def _print(self, *lines: str) -> None:
        print(*(visible(line) for line in lines), sep="\n", file=self._environment.stdout, flush=True)


def _typed_key(action: Action, say: Messages) -> str:
    """What to type for an action: Enter, a letter, or its word alone."""
    if "enter" in action.always:
        return say("Enter")
    return next((shown(key, say) for key in action.keys if types(key)), action.name)
