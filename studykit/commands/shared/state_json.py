"""Where a card or an exercise stands, as JSON."""

from __future__ import annotations

from studykit.domain.schedule.card_state import Reviewed, State


def state_out(state: State) -> dict[str, object]:
    """The keys that every command prints of a state; docs/scripts.md tells their meaning."""
    return {
        "repetitions": state.memory.repetitions,
        "interval_days": state.memory.interval_days,
        "easiness": state.memory.easiness / 100,
        "lapses": state.lapses,
        "due": state.due.isoformat() if isinstance(state, Reviewed) else None,
    }
