"""How the form divides its rows."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from studykit.terminal.add.page import heights

FIELDS = ["section", "kind", "ko front", "ko back", "en front", "en back", "typed", "tags", "needs", "see", "exercises"]


@given(
    focused=st.sampled_from(FIELDS),
    room=st.integers(1, 60),
    lines=st.dictionaries(st.sampled_from(FIELDS), st.integers(1, 80)),
)
def test_the_fields_never_need_more_rows_than_there_are_and_the_one_written_in_is_there(
    focused: str, room: int, lines: dict[str, int]
) -> None:
    given_rows = heights(FIELDS, lines, focused, room)

    assert sum(given_rows.values()) == room
    assert given_rows[focused] >= 1
    shown = [place for place, name in enumerate(FIELDS) if given_rows[name]]
    assert shown == list(range(shown[0], shown[-1] + 1))
    if room >= len(FIELDS) + 2:
        assert all(given_rows.values())
