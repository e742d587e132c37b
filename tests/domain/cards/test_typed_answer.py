"""What counts in a typed answer, and what does not."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studykit.domain.cards.comparison import compare
from studykit.domain.cards.suggestion import suggested_grade
from studykit.domain.cards.typed_answer import is_right
from studykit.domain.schedule.grade import Grade

TEXTS = st.text(alphabet="텐서플로러세션tf.assign_(),'\" \nθ1", max_size=20)
LINES = "with tf.Session() as sess:\n    sess.run(init)\n    sess.close()"


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("a+b", "a + b"),
        ("in  x", "in x"),
        ("f( 'x' ,1 )", 'f("x", 1)'),
        ("f(x,)", "f(x)"),
        ("(1, 2,)", "(1, 2)"),
        ("[1,]", "[1]"),
        ("f(x);", "f(x)"),
        ("“net/w”", "'net/w'"),
        ("x − 1.", "x - 1"),
        ("`tf.assign`", "tf.assign"),
        ("플레이스 홀더.", "플레이스홀더"),
        ("ｐｌａｃｅｈｏｌｄｅｒ", "Placeholder"),
        ("step67", "step 67"),
        ("with tf.Session() as sess:\n\n  sess.run(init)  \n  sess.close()\n", LINES),
        ("    with tf.Session() as sess:\n        sess.run(init)\n        sess.close()", LINES),
    ],
)
def test_the_same_answer_written_otherwise_is_right(typed: str, answer: str) -> None:
    assert is_right(typed, [answer])


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("inx", "in x"),
        ("a * * b", "a ** b"),
        ("(1)", "(1,)"),
        ("f('a b')", "f('ab')"),
        ("TF.assign", "tf.assign"),
        ("6.0", "6"),
        ("1 2", "12"),
        ("기울기", "그래디언트"),
        ("sess.run(init)\nwith tf.Session() as sess:\n    sess.close()", LINES),
        ("with tf.Session() as sess:\n    sess.run(init)\nsess.close()", LINES),
        ("", "None"),
    ],
)
def test_another_answer_is_wrong(typed: str, answer: str) -> None:
    assert not is_right(typed, [answer])


@given(TEXTS)
def test_every_answer_is_right_as_it_stands_composed_or_not(text: str) -> None:
    assert is_right(text, [text])
    assert is_right(unicodedata.normalize("NFD", text), [text])


@given(typed=TEXTS, answers=st.lists(TEXTS, min_size=1, max_size=3))
def test_the_steps_lead_from_what_was_typed_to_the_nearest_answer(typed: str, answers: list[str]) -> None:
    comparison = compare(typed, answers)

    assert comparison.right is is_right(typed, answers)
    assert bool(comparison.wrong) is not comparison.right
    if not comparison.right:
        assert "".join(step.typed for step in comparison.steps) == comparison.typed
        assert "".join(step.right for step in comparison.steps) == comparison.answer
        assert comparison.slip_count <= min(compare(typed, [answer]).slip_count for answer in answers)


@given(typed=TEXTS, answer=TEXTS)
def test_decomposed_hangul_is_compared_like_composed(typed: str, answer: str) -> None:
    assert compare(unicodedata.normalize("NFD", typed), [answer]) == compare(typed, [answer])


def test_what_does_not_count_is_no_difference() -> None:
    assert [(step.typed, step.right) for step in compare("Tf.asign( 'x')", ['tf.assign("x")']).wrong] == [
        ("T", "t"),
        ("", "s"),
    ]


@pytest.mark.parametrize(
    ("typed", "answer", "seconds", "grade"),
    [
        ("tf.assign", "tf.assign", 8, Grade.PERFECT),
        ("tf.assign", "tf.assign", 60, Grade.GOOD),
        ("텐서플러", "텐서플로", 8, Grade.HARD),
        ("tf.assing", "tf.assign", 8, Grade.HARD),
        ("tf.placeholder", "tf.assign", 8, Grade.WRONG),
        ("Assign_1", "Assign_2", 8, Grade.WRONG),
        ("w + 0.1", "w - 0.1", 8, Grade.WRONG),
        ("17", "16", 8, Grade.WRONG),
        ("a", "b", 8, Grade.WRONG),
        ("", "tf.assign", 8, None),
    ],
)
def test_the_grade_that_an_answer_speaks_for(typed: str, answer: str, seconds: float, grade: Grade | None) -> None:
    assert suggested_grade(compare(typed, [answer]), seconds) is grade


@pytest.mark.parametrize(
    ("typed", "answers", "right"),
    [
        ("tf.assign", ["tf.assign"], True),
        (" tf . assign ", ["tf.assign"], True),
        ("ｔｆ.assign", ["tf.assign"], True),
        ("TF.assign", ["tf.assign"], False),
        ("loss/Sub", ["loss/sub"], False),
        ("placeholder", ["Placeholder", "플레이스홀더"], True),
        ("플레이스 홀더", ["플레이스홀더"], True),
        (unicodedata.normalize("NFD", "플레이스홀더"), ["플레이스홀더"], True),
        ("42.0", ["42"], False),
        ("", ["42"], False),
    ],
)
def test_a_typed_answer_is_right_apart_from_width_composition_and_blanks(
    typed: str, answers: list[str], right: bool
) -> None:
    assert is_right(typed, answers) is right
