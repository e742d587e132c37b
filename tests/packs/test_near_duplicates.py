"""A front that asks what another asks is found, also in other words; fronts that are only related are not."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studykit.domain.cards.card import Language
from studykit.domain.cards.likeness import features, likeness, program_structure
from studykit.packs.cards.parse import PlacedCard, parse_card_file
from studykit.packs.lint.near_duplicates import BOUNDS, near_duplicates
from tests.packs.strict_pack import linted, reported, sound

CARDS = Path(__file__).parents[2] / "cards"
REWORDED: dict[str, tuple[str, str]] = {
    "define-then-run": (
        "텐서플로 1로 짠 프로그램은 두 단계로 나뉩니다. 어떤 단계인가요?",
        "A program written for TensorFlow 1 has two phases. Which are they?",
    ),
    "who-computes": (
        "파이썬으로 만든 그래프를 실행하면 계산은 실제로 무엇이 하나요?",
        "What really does the number crunching when you run a graph that was built in Python?",
    ),
    "combine-two-graphs": (
        "서로 다른 그래프에 텐서가 하나씩 있습니다. 그래프를 합치지 않고 두 텐서의 값을 더하려면 어떻게 해야 하나요?",
        "Two tensors belong to different graphs. Without merging the graphs, how can you add their values?",
    ),
    "normal-equation-formula": (
        "반복 없이 선형 회귀의 파라미터 θ를 한 번에 구하는 정규방정식을 쓰세요.",
        "Write down the normal equation, which gives linear regression's parameters θ in a single step.",
    ),
    "why-not-numpy": (
        "넘파이로도 정규방정식을 풀 수 있는데, 텐서플로 그래프로 만들면 어떤 점이 좋은가요?",
        "The normal equation can be solved with NumPy as well. What is gained by turning it into a TensorFlow graph?",
    ),
    "rows-used-by-one-step": (
        "한 스텝에 쓰는 데이터가 배치 경사 하강법과 미니배치 경사 하강법에서 어떻게 다른가요?",
        "How do batch and mini-batch gradient descent differ in the data that one step uses?",
    ),
    "checkpoints-kept-by-default": (
        "이름을 달리하며 `tf.train.Saver()` 하나로 여덟 번 저장했습니다. 디스크에 남아 있는 체크포인트는 몇 개인가요?",
        "You saved eight checkpoints under different names with a single `tf.train.Saver()`. How many remain on disk?",
    ),
    "list-multiplied-by-five": (
        "함수 `unit`은 ReLU 노드를 만듭니다. `[unit(X)] * 5`는 `[unit(X) for _ in range(5)]`와 무엇이 다른가요?",
        "The function `unit` builds a ReLU. "
        "What is the difference between `[unit(X)] * 5` and `[unit(X) for _ in range(5)]`?",
    ),
    "argument-or-get-variable": (
        "어떤 때에 공유 변수를 매개변수로 넘기기보다 `tf.get_variable()`로 가져오는 편이 낫나요?",
        "Compared with handing a shared variable to functions as an argument, when is `tf.get_variable()` worth it?",
    ),
    "session-jobs": (
        "세션은 CPU나 GPU 같은 장치에 연산을 배치하고 실행하며, 변수의 값을 보관합니다.",
        "A session runs operations, places them on devices such as CPUs and GPUs, and keeps the values of variables.",
    ),
}
"""Fronts of the built-in pack as another author would have asked them."""
PROGRAM = 'w = tf.Variable(3.0, name="w")\nfor _ in range(4):\n    step = tf.assign(w, w * 2)\nprint(step.op.name)\n'
COPIES = {
    "other names": PROGRAM.replace("w", "v").replace("step", "go"),
    "other numbers": PROGRAM.replace("3.0", "5.5").replace("4", "9"),
    "comments and blanks": "# a step\n" + PROGRAM.replace("(w, w * 2)", "(w,\n        w*2)"),
}
LOOKALIKES = {
    "another call": PROGRAM.replace("assign", "assign_add"),
    "one more line": PROGRAM + "print(w)\n",
    "another structure of a text": PROGRAM.replace('"w"', '"w/"'),
    "no Python": "$ pip install tensorflow\n",
}


def built_in() -> list[PlacedCard]:
    files = sorted(CARDS.glob("*.md"))
    return [card for path in files for card in parse_card_file(path.read_text("utf-8"), "homl9", str(path)).cards]


def test_no_front_of_the_built_in_pack_asks_what_another_asks() -> None:
    cards = built_in()
    assert list(near_duplicates(cards)) == []
    assert len(cards) > 200


@pytest.mark.parametrize("card_id", REWORDED)
def test_a_reworded_copy_of_a_built_in_card_is_found(card_id: str, tmp_path: Path) -> None:
    (original,) = [placed.card for placed in built_in() if placed.card.key.id == card_id]
    ko, en = REWORDED[card_id]
    first = sound("first", ko=(original.faces["ko"].front, "답."), en=(original.faces["en"].front, "Yes."))

    both = linted(tmp_path, first, sound("second", ko=(ko, "답."), en=(en, "Yes.")))
    english = linted(tmp_path, first, sound("second", ko=("다른 질문입니다.", "답."), en=(en, "Yes.")))

    for found in (both, english):
        (line,) = reported(found)
        assert "This front asks what the card “first” asks already" in line


def test_a_copy_is_reported_once_with_both_places(tmp_path: Path) -> None:
    ko, en = ("그래프란 무엇인가요?", "답."), ("What is a graph?", "An answer.")
    found = linted(tmp_path, sound("first", ko=ko, en=en), sound("second", ko=ko, en=en))
    place = tmp_path / "cards" / "1.1.md"
    assert reported(found) == [
        f"1.1.md:31: This front asks what the card “first” asks already ({place}:5). Drop one, or ask something else."
    ]


@pytest.mark.parametrize("name", COPIES)
def test_programs_that_differ_in_names_and_numbers_ask_the_same(name: str) -> None:
    assert program_structure(COPIES[name]) == program_structure(PROGRAM) is not None


@pytest.mark.parametrize("name", LOOKALIKES)
def test_programs_that_do_something_else_ask_something_else(name: str) -> None:
    assert program_structure(LOOKALIKES[name]) != program_structure(PROGRAM)


def test_the_same_words_about_another_program_are_no_copy(tmp_path: Path) -> None:
    def asks(card_id: str, program: str) -> str:
        fence = f"```python\n{program}```"
        ko, en = (f"무엇이 출력되나요?\n\n{fence}", "답."), (f"What is printed?\n\n{fence}", "This.")
        return sound(card_id, ko=ko, en=en)

    other = linted(tmp_path, asks("a", PROGRAM), asks("b", LOOKALIKES["another call"]))
    copy = linted(tmp_path, asks("a", PROGRAM), asks("b", COPIES["other names"]))
    assert (reported(other), len(reported(copy))) == ([], 1)


@given(st.text(), st.text(), st.sampled_from(sorted(BOUNDS)))
def test_likeness_is_one_with_itself_and_the_same_both_ways(text: str, other: str, language: Language) -> None:
    first, second = features(text, language), features(other, language)
    assert likeness(first, second) == pytest.approx(likeness(second, first))
    assert -1e-9 <= likeness(first, second) <= 1 + 1e-9
    assert likeness(first, first) == pytest.approx(1 if first else 0)
