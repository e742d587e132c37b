"""The query language: what words, fields and signs mean, and where a mistake is."""

from __future__ import annotations

import unicodedata
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studykit.domain.cards.card import CardKey
from studykit.domain.exercises.exercise import ExerciseKey
from studykit.domain.search.entry import Entry
from studykit.domain.search.finder import SORTS, Finder
from studykit.domain.search.normalize import searched, skeleton
from studykit.domain.search.parser import parse_query
from studykit.domain.search.tokens import QueryError

DAY = date(2026, 11, 23)


def entry(name: str, text: str, section: str = "9.6", pack: str = "homl9", **others: object) -> Entry:
    found = searched(f"{name}\n{text}")
    return Entry(CardKey(pack, name), section, "question", found, skeleton(found), **others)  # type: ignore[arg-type]


ENTRIES = [
    entry("one", "텐서플로의 세션은 tf.Session() 안에서 값을 지닙니다", tags=("graph", "variable")),
    entry("two", 'with tf.name_scope("loss"): 그래디언트 x[::-1]', "9.6.1", lapses=9, easiness=130, due=DAY),
    entry("three", "Straße name=3", "9.10", suspended=True, due=DAY - timedelta(days=1), interval_days=31),
    entry("four", "ＴＥＮＳＯＲ 세션 밖", "9.1", "mine", buried_until=DAY + timedelta(days=1), added=DAY, flagged=True),
    entry("five", "변수 그래프", "9.2", ratings=((DAY, 1), (DAY - timedelta(days=7), 5)), due=DAY + timedelta(days=3)),
    Entry(ExerciseKey("homl9", "9.6-x"), "9.6", "exercise", "9.6-x 세션", "9.6-x ㅅㅅ"),
]

MEANT = {
    "": "one two three four five",
    "세션": "one four",
    "세션 안에서": "one",
    '"세션은 tf"': "one",
    '"tf 세션은"': "",
    "-세션": "two three five",
    "세션 -값": "four",
    "그래프 or 세션": "one four five",
    "(그래프 or 세션) -값": "four five",
    "-(그래프 or 세션)": "two three",
    "-그래프 세션 or straße": "one three four",
    "STRASSE": "three",
    "tensor": "four",
    "tf.Session()": "one",
    'tf.name_scope("loss")': "two",
    "x[::-1]": "two",
    "name=3": "three",
    "ㅌㅅㅍㄹ": "one",
    "ㅌ서": "one",
    "ㄱㄹㄷㅇㅌ": "two",
    "그래ㅍ": "five",
    "section:9.6": "one two",
    "section:9.1": "four",
    "tag:graph": "one",
    "tag:gra": "",
    "tag:var*": "one",
    "pack:mine": "four",
    "is:personal": "four",
    "id:t*": "two three",
    "ID:two": "two",
    "is:due": "two",
    "is:복습": "two",
    "is:new": "one four",
    "is:suspended": "three",
    "is:제외": "three",
    "is:buried": "four",
    "is:leech": "two",
    "is:flagged": "four",
    "lapses>3": "two",
    "lapses!=0": "two",
    "easiness<2": "two",
    "easiness>=2.5 interval>30": "three",
    "rated:1": "five",
    "rated:7": "five",
    "rated:7:5": "",
    "rated:8:5": "five",
    "added:1": "four",
    "due:3": "two three five",
    "due:2": "two three",
    "is:exercise": "9.6-x",
    "세션 kind:exercise": "9.6-x",
}


@pytest.mark.parametrize("query", MEANT)
def test_a_query_means(query: str) -> None:
    assert [entry.key.id for entry in Finder(ENTRIES, DAY).find(parse_query(query))] == MEANT[query].split()


@pytest.mark.parametrize(
    ("query", "place", "words"),
    [
        ("세션 (a", 3, "never closed"),
        ("a)", 1, "never opened"),
        ('세션 "a', 3, "quote"),
        ("a or", 4, "missing here"),
        ("or a", 0, "missing here"),
        ("()", 1, "missing here"),
        ("is:deu", 3, "Near it: due"),
        ("a kind:typd", 7, "Near it: typed"),
        ("tags:graph", 0, "Near it: tag"),
        ("lapses<many", 7, "number"),
        ("tag<3", 3, "colon"),
        ("section:a", 8, "section is a number"),
        ("rated:x", 6, "number of days"),
        ("rated:7:9", 8, "0 to 5"),
        ("tag:", 4, "missing after tag"),
        ("(" * 51 + "a" + ")" * 51, 50, "too many"),
    ],
)
def test_a_mistake_has_its_place(query: str, place: int, words: str) -> None:
    with pytest.raises(QueryError) as error:
        parse_query(query)

    assert (error.value.position, words in str(error.value)) == (place, True)


PIECES = st.lists(
    st.sampled_from([*'세텐ㅅㅌ서값("-) :<3', "or ", "is:", "due", "section:9", "tag:", "rated:", "tf.Session()", " "]),
    max_size=8,
)


@given(PIECES)
def test_any_text_is_a_query_or_has_a_mistake_in_it(pieces: list[str]) -> None:
    query = "".join(pieces)
    place = 0
    try:
        parse_query(query)
    except QueryError as error:
        place = error.position
    assert 0 <= place <= len(query)


@given(st.text(alphabet='세션텐서값ㅅㅌㄱ tf.()-"or:9', max_size=12))
def test_typing_a_query_finds_what_the_query_finds_at_once(query: str) -> None:
    typed = Finder(ENTRIES, DAY)
    for length in range(len(query) + 1):
        try:
            found = typed.find(parse_query(query[:length]))
        except QueryError:
            continue
        assert found == Finder(ENTRIES, DAY).find(parse_query(query[:length]))


@given(st.sampled_from([query for query in MEANT if query and "exercise" not in query]))
def test_minus_means_all_others(query: str) -> None:
    finder = Finder(ENTRIES, DAY)
    meant, others = finder.find(parse_query(query)), finder.find(parse_query(f"-({query})"))

    assert {entry.key for entry in meant} | {entry.key for entry in others} == {entry.key for entry in finder.cards}
    assert not {entry.key for entry in meant} & {entry.key for entry in others}


@given(st.text())
def test_composition_and_case_do_not_count(text: str) -> None:
    assert searched(unicodedata.normalize("NFD", text)) == searched(unicodedata.normalize("NFC", text))


def test_initials_find_what_they_begin() -> None:
    word = "플레이스홀더"
    for length in range(1, len(word) + 1):
        for typed in (skeleton(word[:length]), word[: length - 1] + skeleton(word[length - 1])):
            assert parse_query(typed).condition(entry("a", f"텐서 {word}"), DAY)


def test_what_wants_attention_is_sorted_first() -> None:
    def ids(sort: str) -> list[str]:
        return [entry.key.id for entry in sorted(ENTRIES[:5], key=SORTS[sort])]

    assert ids("due")[:3] == ["three", "two", "five"]
    assert ids("lapses")[0] == ids("easiness")[0] == "two"
    assert ids("added")[0] == "four"
    assert ids("section") == ["one", "two", "three", "four", "five"]
