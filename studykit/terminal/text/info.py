"""What is known of a card or exercise, in words: where it is, where it stands, its history."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from studykit.domain.cards.card import Card, CardKind
from studykit.domain.cards.leech import is_leech
from studykit.domain.schedule.card_state import CardState, NeverReviewed, Reviewed
from studykit.domain.schedule.history import CardHistory, Version
from studykit.domain.schedule.review_log import LogRow, ReviewKey, RowKind
from studykit.errors import N_
from studykit.terminal.messages import Messages
from studykit.terminal.text.card_parts import in_one_line
from studykit.terminal.text.review import day_words, grade_words, interval_words
from studykit.terminal.ui.width import columns, folded, padded, wrapped

MOST_ROWS = 20
"""How many of the last answers are listed."""

KINDS = {CardKind.QUESTION: N_("question"), CardKind.CLOZE: N_("cloze"), CardKind.TYPED: N_("typed answer")}
ROW_KINDS = {RowKind.REVIEW: N_("review"), RowKind.DRILL: N_("drill"), RowKind.EXERCISE: N_("exercise")}


@dataclass(frozen=True, slots=True)
class About:
    """A card, or without `card` an exercise, and what is known of it on a study day.

    `section` is its section in words, `intervals` are those that each grade would give. `reveals` is whether typed
    answers may be shown: not while the card is asked.
    """

    key: ReviewKey
    card: Card | None
    section: str
    card_history: CardHistory
    intervals: Sequence[int | None]
    today: date
    reveals: bool = True


def info_lines(about: About, say: Messages, width: int) -> list[str]:
    """Everything in lines of a width in columns; a longer word stays whole."""
    card, card_history = about.card, about.card_history
    kind = say(KINDS[card.kind]) if card else say("exercise")
    labelled = [
        (say("id"), f"{about.key} · {kind}"),
        (say("section"), about.section),
        (say("tags"), ", ".join(card.tags) if card else ""),
        (say("needs"), ", ".join(card.needs) if card else ""),
        (say("see also"), ", ".join(card.see) if card else ""),
        (say("file"), card_history.place),
        (say("added"), day_words(card_history.added) if card_history.added else ""),
        (say("state"), state_words(card_history.card_state, about.today, say)),
        (say("next"), _intervals(about.intervals, say)),
        (say("answers"), _answers(card_history.grades, say)),
    ]
    lines = _table([pair for pair in labelled if pair[1]], width)
    rows = [answer_words(row, say, reveals=about.reveals) for row in reversed(card_history.grades[-MOST_ROWS:])]
    if rows:
        lines += ["", say("Last answers"), *(line for row in rows for line in hanging(row, width))]
    if card_history.versions:
        lines += ["", say("Versions of this card")]
        lines += [
            line for version in reversed(card_history.versions) for line in hanging(_version(version, say), width)
        ]
    return lines


def state_words(card_state: CardState, today: date, say: Messages) -> str:
    """Where it stands, with everything out of the ordinary."""
    state = card_state.state
    parts = [say("new, never asked")] if isinstance(state, NeverReviewed) else _memory(state, today, say)
    if card_state.suspended:
        parts.append(say("suspended"))
    if card_state.buried_until and card_state.buried_until > today:
        parts.append(say("rests until {day}", day=day_words(card_state.buried_until)))
    if card_state.flagged:
        parts.append(say("flagged"))
    if is_leech(state.lapses):
        parts.append(say("leech"))
    return " · ".join(parts)


def _memory(state: Reviewed, today: date, say: Messages) -> list[str]:
    memory = state.memory
    return [
        say("repetitions {count}", count=memory.repetitions),
        say("interval {interval}", interval=interval_words(memory.interval_days, say)),
        say("easiness {easiness}", easiness=f"{memory.easiness / 100:.2f}"),
        say("lapses {count}", count=state.lapses),
        _due(state.due, today, say),
    ]


def _due(due: date, today: date, say: Messages) -> str:
    days = (due - today).days
    if days == 0:
        return say("due today")
    if days > 0:
        return say("due on {day}, in {days} d", day=day_words(due), days=days)
    return say("due on {day}, {days} d ago", day=day_words(due), days=-days)


def _intervals(intervals: Sequence[int | None], say: Messages) -> str:
    words = [f"{grade}: {interval_words(days, say)}" for grade, days in enumerate(intervals) if days is not None]
    return ", ".join(words)


def _answers(rows: Sequence[LogRow], say: Messages) -> str:
    if not rows:
        return ""
    timed = [row.took_ms for row in rows if row.took_ms]
    count = say("{count} so far", count=len(rows))
    if not timed:
        return count
    return f"{count} · {say('{seconds} s each', seconds=max(1, round(sum(timed) / len(timed) / 1000)))}"


def answer_words(row: LogRow, say: Messages, *, reveals: bool = True) -> str:
    """One answer: its day, grade, kind, seconds, and what was typed."""
    grade = grade_words(row.grade, say) if row.grade is not None else ""
    kind = say(ROW_KINDS[row.kind]) if row.kind in ROW_KINDS else ""
    seconds = say("{seconds} s", seconds=max(1, round(row.took_ms / 1000))) if row.took_ms else ""
    typed = row.answer if reveals and row.answer else ""
    cells = (padded(grade, 11), padded(kind, 9), padded(seconds, 6))
    return "  ".join((day_words(row.stamp.study_day), *cells, typed)).rstrip()


def _version(version: Version, say: Messages) -> str:
    if version.card is None:
        return f"{day_words(version.day)}  {say('the pack’s card again')}"
    front = next(iter(version.card.faces.values())).front
    return f"{day_words(version.day)}  {in_one_line(front)}"


def _table(pairs: Sequence[tuple[str, str]], width: int) -> list[str]:
    """Labels with their texts beside them, each text wrapped in its own column."""
    first = max(columns(label) for label, _ in pairs) + 2
    lines = []
    for label, text in pairs:
        room = max(10, width - first)
        for line in (piece for whole in wrapped(text, room) for piece in folded(whole, room)):
            lines.append(f"{padded(label, first)}{line}")
            label = ""
    return lines


def hanging(text: str, width: int) -> list[str]:
    """A text indented by two columns, its further lines by four."""
    if columns(text) + 2 <= width:
        return [f"  {text}"]
    first, *others = wrapped(text, max(10, width - 4))
    return [f"  {first}", *(f"    {line}" for line in others)]
