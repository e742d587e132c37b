"""A review, a cram or a quiz of what a query finds."""

from __future__ import annotations

from datetime import timedelta
from io import StringIO

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from studykit.commands.shared.by_query import meant
from studykit.commands.shared.open_store import opened
from studykit.commands.shared.today import Today, today
from studykit.domain.cards.card import CardKey
from studykit.domain.schedule.limits import Limits
from studykit.domain.schedule.review_log import ReviewKey
from studykit.domain.settings import Settings
from studykit.env import Environment
from tests.support.learner import NOW, Learner

LATER = NOW + timedelta(days=3)
ATOMS = ["one", "id:one-*", "id:two-3", "tag:variable", "section:9.6", "is:due", "is:new", "is:flagged", "lapses>0"]
ATOMS += ["is:exercise", "kind:typed", "rated:9:1", "repetitions=1", "텐서플로", "ㅌㅅㅍㄹ"]
QUERIES = st.recursive(
    st.sampled_from(ATOMS),
    lambda query: st.one_of(
        st.tuples(query, query).map(" ".join),
        st.tuples(query, query).map(lambda both: f"({both[0]} or {both[1]})"),
        query.map(lambda query: f"-({query})"),
    ),
    max_leaves=4,
)
WITHOUT_LIMITS = Limits(9999, 9999, 9999)


def with_history(learner: Learner) -> Learner:
    """Four cards graded, two of them badly and one of them flagged."""
    for card, grade in (("one-1", "4"), ("one-2", "1"), ("one-3", "5"), ("two-3", "0")):
        assert learner.runs("grade", card, grade).code == 0
    assert learner.runs("cards", "--flag", "one-3").code == 0
    return learner


def part_of(keys: tuple[ReviewKey, ...], others: tuple[ReviewKey, ...]) -> bool:
    """Whether keys stand among others in the same order."""
    rest = iter(others)
    return all(key in rest for key in keys)


def cards_of(day: Today) -> tuple[ReviewKey, ...]:
    return tuple(key for key in (*day.queue.due, *day.queue.new, *day.queue.drills) if isinstance(key, CardKey))


@given(QUERIES, st.sampled_from([0, 30]), st.integers(0, 4), st.booleans())
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_queue_by_query_is_a_part_of_what_the_day_could_ask_in_the_same_order(
    learner: Learner, query: str, ahead: int, most: int, apart: bool
) -> None:
    if not (learner.home / "config.toml").exists():
        with_history(learner)
        (learner.home / "config.toml").write_text("", "utf-8")
    environment = Environment(learner.home, "en", clock=lambda: LATER, stdout=StringIO(), stderr=StringIO())
    few, all_of_it = Limits(most, most, most), Settings(limits=WITHOUT_LIMITS, siblings_apart=False)
    with opened(environment) as store:
        keys = meant(environment, store, query)
        whole = today(store, LATER, all_of_it, ahead=ahead)
        part = today(store, LATER, all_of_it, ahead=ahead, meant=keys)
        limited = today(store, LATER, Settings(limits=few, siblings_apart=apart), ahead=ahead, meant=keys)

    assert cards_of(part) == tuple(key for key in cards_of(whole) if key in keys)
    assert {*part.queue.due, *part.queue.new} == {*whole.queue.due, *whole.queue.new} & keys
    assert part_of(cards_of(limited), cards_of(part))
    assert len(limited.queue.due) <= most
    assert limited.queue.new_exercises <= most


def test_a_review_by_query_asks_what_is_found_of_today_within_the_limits(learner: Learner) -> None:
    with_history(learner)

    ran = learner.runs("review", "-q", "section:1.1 -is:flagged", "--plain", now=LATER, typing="\n4\nq\n")
    assert "[1 of 5]" in ran.out
    assert "[1 of 2]" in learner.runs("review", "--query", "section:1.1", "--new", "0", "--plain", now=LATER).out
    assert "[1 of 1]" in learner.runs("review", "1.1", "-q", "is:flagged", "--plain", now=LATER).out
    assert learner.card("one-1", LATER)["repetitions"] + learner.card("one-2", LATER)["repetitions"] == 2


def test_a_query_goes_with_ahead(learner: Learner) -> None:
    learner.runs("grade", "one-1", "4")
    learner.runs("grade", "one-1", "4", now=NOW + timedelta(days=1))

    asked = ["review", "-q", "interval>=6", "--plain", "--ahead"]
    assert "nothing is left for today" in learner.runs(*asked, "3", now=LATER).out
    assert "[1 of 1]" in learner.runs(*asked, "4", now=LATER).out


def test_a_cram_asks_what_is_found_due_or_not_and_its_other_options_narrow_it(learner: Learner) -> None:
    with_history(learner)

    assert "[1 of 6]" in learner.runs("review", "--cram", "-q", "section:1.1", "--plain", typing="q\n").out
    assert "[1 of 1]" in learner.runs("review", "--cram", "--flagged", "-q", "a or question", "--plain").out
    assert learner.runs("review", "--cram", "--flagged", "-q", "id:one-1", "--plain").out.startswith("No card fits.")
    learner.runs("cards", "--suspend", "one-1")
    assert "[1 of 5]" in learner.runs("review", "--cram", "-q", "section:1.1", "--plain", typing="q\n").out


def test_where_nothing_of_today_is_meant_it_says_what_could_be_done(learner: Learner) -> None:
    with_history(learner)

    ran = learner.runs("review", "1.1", "-q", "is:flagged", "--plain")
    assert (ran.code, ran.out) == (
        0,
        "Of what “is:flagged” finds, nothing is left for today.\n"
        "To ask them all the same (1): studykit review 1.1 --cram --query is:flagged\n"
        "Without the query, today asks 8: studykit review\n",
    )
    assert "--query 'id:one-3 or id:one-1'" in learner.runs("review", "-q", "id:one-3 or id:one-1", "--plain").out
    none = learner.runs("review", "--query", "lapses>99", "--plain")
    assert none.out.startswith("“lapses>99” finds no card. What can be asked for: docs/search.md\n")
    assert "--cram" not in none.out


def test_a_query_that_means_nothing_is_shown_with_a_caret(learner: Learner) -> None:
    for command in (["review"], ["review", "--cram"], ["review", "--ahead", "3"], ["quiz"]):
        ran = learner.runs(*command, "--query", "세션 is:leeches", "--plain")
        assert ran.code == 2
        assert ran.err == "“leeches” is unknown here. Near it: leech, exercise.\n  세션 is:leeches\n          ^\n"


def test_exercises_are_asked_where_the_query_names_them(learner: Learner) -> None:
    for card in ("one-1", "two-1"):
        learner.runs("grade", card, "4")
    exercise = learner.runs("exercise", "--list", "--json").json["exercises"][0]["id"]
    learner.runs("exercise", exercise, "--hint")

    assert f"{exercise}" not in learner.runs("review", "-q", "section:9", "--new", "0", "--plain").out
    assert f"{exercise}" in learner.runs("review", "-q", "is:exercise", "--plain").out


def test_a_backlog_is_not_spread_by_query(learner: Learner) -> None:
    assert learner.runs("review", "--spread", "3", "-q", "one").code == 2


def test_a_quiz_draws_from_what_is_found(learner: Learner) -> None:
    drawn = learner.runs("quiz", "--query", "section:9.4 kind:cloze", "--count", "99", "--json", typing="\n" * 99)
    asked = [question["card"] for question in drawn.json["questions"]]
    found = learner.runs("cards", "section:9.4", "kind:cloze", "--json").json["cards"]

    assert asked
    assert {*asked} <= {card["id"] for card in found}
    assert learner.runs("quiz", "-q", "lapses>9").code == 1


def test_the_fields_of_a_query_are_completed(learner: Learner) -> None:
    words = "studykit review -q is:l"

    completed = learner.starts(_STUDYKIT_COMPLETE="bash_complete", COMP_WORDS=words, COMP_CWORD="3")
    assert completed.out == "plain,is:leech\n"
