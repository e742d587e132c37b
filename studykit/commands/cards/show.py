"""One card in full: its faces, what is known of it, its history."""

from __future__ import annotations

from studykit.commands.shared.history import StoredHistory
from studykit.domain.cards.card import CardKey, View
from studykit.domain.schedule.card_state import answered, counts
from studykit.domain.schedule.grade import Grade
from studykit.domain.schedule.limits import Limits
from studykit.domain.schedule.review_log import LogRow, ReviewKey, RowKind
from studykit.env import Environment
from studykit.errors import N_
from studykit.store.store import Store
from studykit.terminal.messages import Messages
from studykit.terminal.text.card_page import card_lines
from studykit.terminal.text.info import About, answer_words, info_lines
from studykit.terminal.text.review import day_words, section_words
from studykit.terminal.ui.palette import palette_of
from studykit.terminal.ui.sanitize import visible
from studykit.terminal.ui.width import padded

WIDEST = 96
EVENTS = {
    RowKind.SUSPEND: N_("suspended"),
    RowKind.RESUME: N_("asked again"),
    RowKind.BURY: N_("rests until {day}"),
    RowKind.UNBURY: N_("rests no more"),
    RowKind.FLAG: N_("flagged"),
    RowKind.UNFLAG: N_("flag taken away"),
    RowKind.UNDO: N_("undone"),
}


def about(environment: Environment, store: Store, key: ReviewKey) -> About:
    """What is known of a card or exercise."""
    say = Messages(environment.language)
    today = store.study_day(environment.clock())
    card_history = StoredHistory(store, environment.clock, Limits()).card_history(key)
    state = card_history.card_state.state
    counted = counts(state, today)
    card = store.card(key) if isinstance(key, CardKey) else None
    return About(
        key=key,
        card=card,
        section=section_words(card.section if card else card_history.section, store.content.section_titles(), say),
        card_history=card_history,
        intervals=[answered(state, grade, today).memory.interval_days if counted else None for grade in Grade],
        today=today,
    )


def show(environment: Environment, store: Store, key: ReviewKey) -> None:
    """Both faces, then what is known."""
    say = Messages(environment.language)
    known, width = about(environment, store, key), min(environment.columns, WIDEST)
    if known.card:
        view: View = environment.view or "both"
        print(*card_lines(known.card, view, say, width, palette_of(environment)), "", sep="\n", file=environment.stdout)
    print(visible("\n".join(info_lines(known, say, width))), file=environment.stdout)


def print_history(environment: Environment, store: Store, key: ReviewKey) -> None:
    """Every row of the log, oldest first; those that were taken back say so."""
    say = Messages(environment.language)
    rows = list(store.log.rows(key))
    undone = {row.undoes for row in rows}
    lines = [_row(row, say) + (f"  ({say('undone')})" if row.id in undone else "") for row in rows]
    lines = [line for line, row in zip(lines, rows, strict=True) if row.kind is not RowKind.UNDO]
    print(visible("\n".join(lines)) if lines else say("It was never asked."), file=environment.stdout)


def _row(row: LogRow, say: Messages) -> str:
    if row.grade is not None:
        return answer_words(row, say)
    event = say(EVENTS[row.kind], day=day_words(row.until) if row.until else "")
    return f"{padded(day_words(row.stamp.study_day), 12)}{event}"
