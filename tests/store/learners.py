"""A learner at work on a real store."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Literal
from uuid import uuid4

from hypothesis import strategies as st

from studykit.domain.cards.card import CardKey
from studykit.domain.schedule.grade import Grade
from studykit.store.store import Store

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
CARDS = tuple(CardKey("mine", name) for name in "abc")


def new_id() -> str:
    return uuid4().hex


@dataclass(frozen=True)
class Step:
    """One thing a learner does, some hours after (or, by a wrong clock, before) the last."""

    does: Literal["grade", "suspend", "resume", "bury", "unbury", "flag", "unflag", "undo"]
    card: CardKey
    grade: Grade
    hours: int


STEPS = st.builds(
    Step,
    does=st.sampled_from(["grade"] * 5 + ["suspend", "resume", "bury", "unbury", "flag", "unflag", "undo"]),
    card=st.sampled_from(CARDS),
    grade=st.sampled_from(list(Grade)),
    hours=st.sampled_from([0, 1, 12, 24, 48, 240, -30]),
)
HISTORIES = st.lists(STEPS, max_size=12)


def live(store: Store, history: Sequence[Step], start: datetime = NOW) -> datetime:
    """Do the steps one by one; the instant after the last."""
    now = start
    for step in history:
        now += timedelta(hours=step.hours)
        match step.does:
            case "grade":
                store.grade(step.card, step.grade, now)
            case "suspend":
                store.suspend(step.card, now)
            case "resume":
                store.resume(step.card, now)
            case "bury":
                store.postpone([step.card], now, days=1 + step.grade)
            case "unbury":
                store.unbury(step.card, now)
            case "flag":
                store.flag(step.card, now)
            case "unflag":
                store.unflag(step.card, now)
            case "undo":
                store.undo(now, since=store.study_day(now))
    return now
