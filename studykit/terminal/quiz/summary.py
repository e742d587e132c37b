"""What is said of a quiz that ended."""

from __future__ import annotations

from collections.abc import Sequence

from studykit.domain.cards.card import CardKind
from studykit.domain.cards.quiz import Given, Question
from studykit.domain.keys.default_keys import CHOICES
from studykit.domain.section import chapter_order
from studykit.terminal.messages import Messages
from studykit.terminal.text.card_parts import in_one_line
from studykit.terminal.ui.width import shortened, wrapped

CHOICE_KEYS = "".join(CHOICES)


def result_lines(given: Sequence[Given], seed: int, say: Messages, width: int) -> list[str]:
    """The score, each section's, and the fronts to review, in lines of a width in columns."""
    if not given:
        return [say("No question was answered.")]
    right, seconds = sum(answer.right for answer in given), sum(answer.seconds for answer in given)
    lines = wrapped(
        say(
            "{right} of {asked} right ({percent} %) in {minutes}:{seconds:02}",
            right=right,
            asked=len(given),
            percent=round(100 * right / len(given)),
            minutes=round(seconds) // 60,
            seconds=round(seconds) % 60,
        ),
        width,
    )
    for section, answers in by_section(given).items():
        lines.append(f"  {section:8}{sum(answer.right for answer in answers)}/{len(answers)}")
    missed = [answer for answer in given if not answer.right]
    if missed:
        lines += ["", say("To review:"), *(_missed(answer.question, width) for answer in missed)]
        lines += ["", f"  {review_command(missed)}"]
    stays = say("The schedule stays as it was. The same round again: --seed {seed}", seed=seed)
    return [*lines, "", *wrapped(stays, width)]


def _missed(question: Question, width: int) -> str:
    return shortened(f"  {question.card.section:8}{in_one_line(question.front)}", width)


def by_section(given: Sequence[Given]) -> dict[str, list[Given]]:
    """The answers of each section, in the order of the chapter."""
    sections = sorted({answer.question.card.section for answer in given}, key=chapter_order)
    return {name: [answer for answer in given if answer.question.card.section == name] for name in sections}


def review_command(missed: Sequence[Given]) -> str:
    """The command that asks the sections in which something was missed."""
    return f"studykit review {' '.join(by_section(missed))}"


def instruction(question: Question, say: Messages) -> str:
    """What to do with a question."""
    if question.choices:
        return say("Choose 1 to {count}; Enter: I do not know", count=len(question.choices))
    if question.card.kind is CardKind.CLOZE:
        return say("Type what belongs at (?); Enter alone: I do not know")
    return say("Type the answer; Enter alone: I do not know")
