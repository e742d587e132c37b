"""What is said of a card that is forgotten again and again."""

from __future__ import annotations

from collections.abc import Sequence

from studykit.domain.keys.keymap import Keymap
from studykit.domain.schedule.review_log import LogRow
from studykit.terminal.messages import Messages
from studykit.terminal.text.info import answer_words, hanging
from studykit.terminal.ui.key_labels import listed, offer
from studykit.terminal.ui.width import wrapped

MOST_WRONG = 6


def leech_lines(rows: Sequence[LogRow], say: Messages, width: int) -> list[str]:
    """How often it was forgotten, its last wrong answers, and what helps; `rows` are its graded rows, oldest first."""
    lapses = rows[-1].after.lapses if rows else 0
    forgotten = say(
        "You have forgotten this card {count} times. Repeating it once more will hardly help.", count=lapses
    )
    advice = say("Edit it: ask for one thing only, add a hint or an example. Or put it aside for a while.")
    wrong = [row for row in rows if row.grade is not None and not row.grade.passed][-MOST_WRONG:]
    answers = [line for row in reversed(wrong) for line in hanging(answer_words(row, say), width)]
    return [*wrapped(forgotten, width), "", say("Wrong answers so far"), *answers, "", *wrapped(advice, width)]


def leech_offers(keymap: Keymap, say: Messages) -> str:
    """What can be done about it, with its keys."""
    return listed(
        offer(keymap, "edit", say, say("edit")),
        offer(keymap, "suspend", say, say("suspend")),
        offer(keymap, "bury", say, say("not today")),
        f"Enter: {say('go on')}",
    )
