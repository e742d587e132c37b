"""When a run agrees with what a page says, and when two snippets are the same."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studykit.domain.page import Outcome, Page, PageText, Snippet, agrees, is_error, same_snippet
from studykit.domain.running.output import Output
from studykit.domain.running.recording import Ending
from studykit.domain.running.run_result import RunResult

LINES = st.lists(st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=8), min_size=1, max_size=4)
FEW_LINES = st.lists(st.sampled_from(["3", "3.0", "[3 4]"]), min_size=1, max_size=2)
UNINITIALISED = (
    "FailedPreconditionError: Graph execution error:\n\nAttempting to use uninitialized value v\n\t [[{{node v}}]]"
)


def prints(expected: str) -> Snippet:
    return Snippet("print()", expected, Outcome.OUTPUT)


def raises(expected: str) -> Snippet:
    return Snippet("1 / 0", expected, Outcome.ERROR)


def printed(text: str, ending: Ending = Ending.FINISHED, error: str | None = None) -> RunResult:
    return RunResult(ending, Output(text), error)


@given(LINES, st.sampled_from(["", "\n", " \n\n"]), st.sampled_from(["", " ", "   "]))
def test_an_output_agrees_whatever_blanks_stand_at_the_ends_of_lines(lines: list[str], end: str, blanks: str) -> None:
    assert agrees(prints("\n".join(lines)), printed(f"{blanks}\n".join(lines) + end))


@given(FEW_LINES | LINES, FEW_LINES | LINES)
def test_another_output_disagrees(lines: list[str], others: list[str]) -> None:
    assert agrees(prints("\n".join(lines)), printed("\n".join(others))) == (lines == others)


@pytest.mark.parametrize(
    "ran",
    [
        printed("3\n", Ending.RAISED, "ValueError: late"),
        printed("3\n", Ending.TIMED_OUT),
        printed("3\n", Ending.CRASHED),
        RunResult(Ending.FINISHED, Output("3\n", "", 10)),
        printed(" 3\n"),
        printed(""),
    ],
    ids=["an error after it", "out of time", "crashed", "much not kept", "indented", "nothing"],
)
def test_an_output_of_a_run_that_did_something_else_disagrees(ran: RunResult) -> None:
    assert agrees(prints("3"), printed("3\n"))
    assert not agrees(prints("3"), ran)


def test_an_error_agrees_whatever_was_printed_before() -> None:
    assert agrees(raises("ValueError: no"), printed("before\n", Ending.RAISED, "ValueError: no such thing"))
    assert not agrees(raises("ValueError: no"), printed("ValueError: no\n"))


@pytest.mark.parametrize(
    "stated",
    [
        "FailedPreconditionError: Attempting to use uninitialized value v",
        "FailedPreconditionError: Attempting to use uninitialized",
        "FailedPreconditionError: Attempting to use\nuninitialized value …",
        "tensorflow.python.framework.errors_impl.FailedPreconditionError: Attempting",
        "FailedPreconditionError",
    ],
)
def test_an_error_is_the_stated_one_by_its_class_and_a_part_of_its_message(stated: str) -> None:
    assert is_error(UNINITIALISED, stated)


@pytest.mark.parametrize(
    "stated",
    [
        "ValueError: Attempting to use uninitialized value v",
        "FailedPreconditionError: value w",
        "Failed",
        "",
        "Error: v",
    ],
)
def test_an_error_of_another_class_or_message_is_not_the_stated_one(stated: str) -> None:
    assert not is_error(UNINITIALISED, stated)


def test_snippets_are_the_same_but_for_comments_and_layout() -> None:
    snippet = Snippet("v = 1  # 시작\nprint(v)\n", "1", Outcome.OUTPUT, 3)

    assert same_snippet(snippet, Snippet("v = 1\n\nprint( v )\n", "1\n", Outcome.OUTPUT, 9))
    assert not same_snippet(snippet, Snippet("v = 2\nprint(v)\n", "1", Outcome.OUTPUT))
    assert not same_snippet(snippet, Snippet("v = 1\nprint(v)\n", "2", Outcome.OUTPUT))
    assert not same_snippet(snippet, Snippet("v = 1\nprint(v)\n", "1", Outcome.ERROR))
    assert not same_snippet(raises("SyntaxError"), Snippet("1 /\n", "SyntaxError", Outcome.ERROR))
    assert same_snippet(Snippet("1 /\n", "E", Outcome.ERROR), Snippet("1 /\n", "E", Outcome.ERROR))


def test_a_page_without_a_language_shows_the_one_it_has() -> None:
    english = PageText("Names", "", ())
    page = Page("1.2", {"en": english})

    assert page.text("ko") is page.text("en") is english
