"""What a week leaves behind, in texts that are the same in every language and way."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from studykit.domain.schedule.card_state import CardState, Reviewed, State
from studykit.domain.schedule.review_log import LogRow, ReviewKey
from studykit.store.store import open_store
from tests.week.texts import ADDED, CARDS, own_cards


@dataclass(frozen=True)
class Past:
    """The log and the states of a home; `names` are those of the cards whose ids are by chance."""

    rows: list[LogRow]
    card_states: Mapping[ReviewKey, CardState]
    names: Mapping[str, str]

    @property
    def log(self) -> str:
        """The log, a row a line: its number, study day, kind, card, grade, typed answer, what it takes back."""
        numbers = {row.id: number for number, row in enumerate(self.rows, start=1)}
        return "".join(f"{numbers[row.id]:>3}  {_cells(self._row(row, numbers))}\n" for row in self.rows)

    @property
    def states(self) -> str:
        """Where each card stands, a card a line."""
        named = sorted((self._name(key), card_state) for key, card_state in self.card_states.items())
        return "".join(f"{name:<22}{_card_state(card_state)}\n" for name, card_state in named)

    def _row(self, row: LogRow, numbers: Mapping[str, int]) -> Iterable[str]:
        yield row.stamp.study_day.isoformat()
        yield f"{row.kind:<8}"
        yield f"{self._name(row.card):<20}"
        if row.grade is not None:
            yield str(int(row.grade))
            yield _state(row.after)
        if row.answer is not None:
            yield f"typed {row.answer}"
        if row.until is not None:
            yield f"until {row.until}"
        if row.undoes is not None:
            yield f"takes back {numbers[row.undoes]}"

    def _name(self, key: ReviewKey) -> str:
        return self.names.get(key.id, key.id)


def past_of(home: Path) -> Past:
    """Read the log and the states of a home."""
    added = [card for card in own_cards(home / "cards") if card not in CARDS]
    with closing(open_store(home, lambda: "")) as store:
        return Past(list(store.log.rows()), store.log.card_states(), dict(zip(added, ADDED, strict=True)))


def _cells(cells: Iterable[str]) -> str:
    return "  ".join(cells).rstrip()


def _state(state: State) -> str:
    if not isinstance(state, Reviewed):
        return "new"
    memory = state.memory
    return (
        f"{memory.repetitions} in a row, {memory.interval_days} d, easiness {memory.easiness},"
        f" {state.lapses} lapses, due {state.due}"
    )


def _card_state(card_state: CardState) -> str:
    parts = [_state(card_state.state)]
    parts += ["suspended"] * card_state.suspended + ["flagged"] * card_state.flagged
    parts += [f"rests until {card_state.buried_until}"] if card_state.buried_until else []
    return "; ".join(parts)
