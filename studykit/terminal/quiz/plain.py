"""A quiz a line at a time, for pipes, dumb terminals and screen readers."""

from __future__ import annotations

from typing import TextIO

from studykit.domain.keys.hangul_keyboard import latin_keys
from studykit.env import Environment
from studykit.terminal.quiz.model import QuizDesk, Stage, solution
from studykit.terminal.quiz.summary import CHOICE_KEYS, instruction
from studykit.terminal.text.diff import difference_words
from studykit.terminal.ui.key_labels import listed, offer
from studykit.terminal.ui.sanitize import visible


class PlainQuiz:
    """One round in lines; `out` is where it is asked."""

    def __init__(self, environment: Environment, desk: QuizDesk, out: TextIO) -> None:
        self._environment = environment
        self._desk = desk
        self._out = out

    def run(self) -> None:
        """Ask until the questions or the input end."""
        desk = self._desk
        while desk.stage is Stage.ASKED and not desk.left:
            self._ask()
            while desk.stage is Stage.ASKED and not desk.left:
                self._take(self._line())
            if desk.stage is Stage.TOLD:
                self._tell()
                desk.go_on()

    def _ask(self) -> None:
        desk = self._desk
        question = desk.question
        self._print(
            "", f"[{len(desk.given) + 1}/{len(desk.questions)}] {question.card.section}", "", question.front, ""
        )
        for key, choice in zip(CHOICE_KEYS, question.choices, strict=False):
            self._print(f"{key}. {choice.text}")
        self._print(instruction(question, desk.say))

    def _take(self, line: str | None) -> None:
        desk, word = self._desk, latin_keys(line or "").strip().lower()
        action = None if line is None or desk.typing else self._action(line.strip())
        if line is None or action == "quit":
            desk.leave()
        elif action == "language":
            desk.change_language()
            self._print(desk.notice)
            self._ask()
        elif desk.typing or not word:
            desk.answer(line)
        elif word in CHOICE_KEYS and len(word) == 1:
            desk.choose(CHOICE_KEYS.index(word))
        else:
            self._print(instruction(desk.question, desk.say) + " · " + self._endings())

    def _action(self, word: str) -> str | None:
        """The action that a word means: one of its keys, its name, or its word in the learner's language."""
        keys, say = self._desk.keys, self._desk.say
        spellings = {word, latin_keys(word), word.lower(), latin_keys(word).lower()}
        return next((one.name for one in keys.actions if spellings & {*one.keys, one.name, say(one.short)}), None)

    def _endings(self) -> str:
        keys, say = self._desk.keys, self._desk.say
        told = (offer(keys, "language", say, say("language")), offer(keys, "quit", say, say("end the quiz")))
        return listed(*told)

    def _tell(self) -> None:
        desk = self._desk
        say, question, last, comparison = desk.say, desk.question, desk.last, desk.comparison
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
