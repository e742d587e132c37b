"""A quiz a line at a time, for pipes, dumb terminals and screen readers."""

from __future__ import annotations

from typing import TextIO

from studykit.domain.keys.hangul_keyboard import latin_keys
from studykit.env import Environment
from studykit.terminal.quiz.model import QuizModel, Stage, solution
from studykit.terminal.quiz.summary import CHOICE_KEYS, instruction
from studykit.terminal.text.diff import difference_words
from studykit.terminal.ui.effect import Effect
from studykit.terminal.ui.key_labels import listed, offer
from studykit.terminal.ui.sanitize import visible


class PlainQuiz:
    """One round in lines; `out` is where it is asked."""

    def __init__(self, environment: Environment, model: QuizModel, out: TextIO) -> None:
        self._environment = environment
        self._model = model
        self._out = out

    def run(self) -> None:
        """Ask until the questions or the input end."""
        model = self._model
        while model.stage is Stage.ASKED:
            self._ask()
            while model.stage is Stage.ASKED:
                if self._take(self._line()) is not None:
                    return
            self._tell()
            model.go_on()

    def _ask(self) -> None:
        model = self._model
        question = model.question
        self._print(
            "", f"[{len(model.given) + 1}/{len(model.questions)}] {question.card.section}", "", question.front, ""
        )
        for key, choice in zip(CHOICE_KEYS, question.choices, strict=False):
            self._print(f"{key}. {choice.text}")
        self._print(instruction(question, model.say))

    def _take(self, line: str | None) -> Effect | None:
        model, word = self._model, latin_keys(line or "").strip().lower()
        action = None if line is None or model.typing else self._action(line.strip())
        if line is None or action == "quit":
            return model.leave()
        if action == "language":
            model.change_language()
            self._print(model.notice)
            self._ask()
        elif model.typing or not word:
            model.answer(line)
        elif word in CHOICE_KEYS and len(word) == 1:
            model.choose(CHOICE_KEYS.index(word))
        else:
            self._print(instruction(model.question, model.say) + " · " + self._endings())
        return None

    def _action(self, word: str) -> str | None:
        """The action that a word means: one of its keys, its name, or its word in the learner's language."""
        keys, say = self._model.keys, self._model.say
        spellings = {word, latin_keys(word), word.lower(), latin_keys(word).lower()}
        return next(
            (action.name for action in keys.actions if spellings & {*action.keys, action.name, say(action.short)}), None
        )

    def _endings(self) -> str:
        keys, say = self._model.keys, self._model.say
        language, end = say("language"), say("end the quiz")
        return listed(offer(keys, "language", say, language), offer(keys, "quit", say, end))

    def _tell(self) -> None:
        model = self._model
        say, question, last, comparison = model.say, model.question, model.last, model.comparison
        if last is not None and last.right:
            self._print(say("Right."))
        elif question.choices:
            self._print(say("Wrong. Right is {key}.", key=CHOICE_KEYS[question.right_choice]))
        else:
            self._print(say("Wrong. Right is {key}.", key=question.answers[0]))
            self._print(*(difference_words(comparison, say) if comparison else []))
        self._print("--", solution(question, say.language))

    def _line(self) -> str | None:
        if self._environment.interactive:
            print("> ", end="", file=self._out, flush=True)
        line = self._environment.stdin.readline()
        return line.rstrip("\r\n") if line else None

    def _print(self, *lines: str) -> None:
        if lines:
            print(*(visible(line) for line in lines), sep="\n", file=self._out, flush=True)
