"""A variant of an exercise is the same exercise with whole words replaced."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studykit.domain.language.bilingual import Bilingual
from studykit.domain.exercises.exercise import Exercise, ExerciseKey, ExerciseKind, Label, WrongAnswer
from studykit.domain.exercises.variant import reworded, settled, varied

EXERCISE = Exercise(
    key=ExerciseKey("test", "9.2-x"),
    section="9.2",
    kind=ExerciseKind.WRITE,
    title=Bilingual("x는 3", "x is 3"),
    task=Bilingual("`x`을(를) 3(으)로 두세요.", "Let `x` be 3."),
    starter="x = ___\n",
    solution="x = 3\n",
    check="def check(answer):\n    answer.value('x').equals(3)\n",
    probe="double = x * 2\n",
    names={"x": Bilingual("값 3입니다.", "It is 3.")},
    labels={"not-3": Label(Bilingual("3이 아닙니다.", "It is not 3."), "card-3")},
    hints=(Bilingual("3을 쓰세요.", "Write 3."),),
    needs=("card-3",),
    also={"also/three_3.py": "x = int(3.0) + 0 * 3\n"},
    wrong={"wrong/3.py": WrongAnswer("x = -3\n", "not-3")},
    variants=({"3": "5", "x": "y"}, {"3": "7"}),
)

WHOLE = [
    ("3 = 3", {"3": "5"}, "5 = 5"),
    ("30 x3 3x 1.3 3.5 1e-3 2.E+3 _3 a.3", {"3": "5"}, "30 x3 3x 1.3 3.5 1e-3 2.E+3 _3 a.3"),
    ("3. 3, (3) -3 +3 e-3 3을 값3", {"3": "5"}, "5. 5, (5) -5 +5 e-5 5을 값5"),
    ("`x`와 x는 ax tf.x x.y x2 x_ x가", {"x": "w"}, "`w`와 w는 ax tf.x w.y x2 x_ w가"),
    ("a b", {"a": "b", "b": "a"}, "b a"),
    ("[1.0], [2.0] and [1.0]", {"[1.0], [2.0]": "[9.0]", "[1.0]": "[3.0]"}, "[9.0] and [3.0]"),
    ("shape=(1, 3) shape=(1, 30)", {"shape=(1, 3)": "shape=(3, 1)"}, "shape=(3, 1) shape=(1, 30)"),
    ("'세 개' 세 개", {"세 개": "다섯 개"}, "'다섯 개' 다섯 개"),
    ("0.01 10.01 0.010", {"0.01": "0.02"}, "0.02 10.01 0.010"),
]


@pytest.mark.parametrize(("before", "words", "after"), WHOLE)
def test_only_whole_words_are_replaced(before: str, words: dict[str, str], after: str) -> None:
    assert reworded(before, words) == after


@given(st.text("ab3.5 -x가", max_size=30), st.permutations(["a", "b", "3", "5"]))
def test_replacing_is_simultaneous_so_that_a_swap_undoes_itself(text: str, words: list[str]) -> None:
    swap = {words[0]: words[1], words[1]: words[0]}
    assert reworded(reworded(text, swap), swap) == text


def test_variant_0_is_the_exercise_itself() -> None:
    assert varied(EXERCISE, 0) is EXERCISE


def test_a_variant_is_reworded_everywhere_and_keeps_its_names_for_good() -> None:
    found = varied(EXERCISE, 1)
    assert found.title == Bilingual("y는 5", "y is 5")
    assert (found.starter, found.solution, found.probe) == ("y = ___\n", "y = 5\n", "double = y * 2\n")
    assert found.check == "def check(answer):\n    answer.value('y').equals(5)\n"
    assert found.names == {"y": Bilingual("값 5입니다.", "It is 5.")}
    assert found.labels == {"not-3": Label(Bilingual("5이 아닙니다.", "It is not 5."), "card-3")}
    assert found.hints == (Bilingual("5을 쓰세요.", "Write 5."),)
    assert found.also == {"also/three_3.py": "y = int(3.0) + 0 * 5\n"}
    assert found.wrong == {"wrong/3.py": WrongAnswer("y = -5\n", "not-3")}
    assert (found.key, found.needs, found.variants) == (EXERCISE.key, EXERCISE.needs, EXERCISE.variants)


@pytest.mark.parametrize("number", [3, -1])
def test_there_is_no_other_variant(number: int) -> None:
    with pytest.raises(IndexError):
        varied(EXERCISE, number)


def test_open_particles_of_the_task_settle() -> None:
    assert settled(varied(EXERCISE, 2)).task == Bilingual("`x`를 7로 두세요.", "Let `x` be 7.")
