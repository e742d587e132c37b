"""A strict pack's cards keep every rule; a card that breaks one is reported with its line and how to mend it."""

from __future__ import annotations

from pathlib import Path

import pytest

from studykit.domain.language.columns import columns
from studykit.packs.lint.cards import lint_cards
from studykit.packs.lint.strict_rules import MOST_LINES, is_api_name
from studykit.packs.markdown.fences import MOST_COLUMNS
from studykit.packs.pack_folder import PackFolder
from tests.packs.strict_pack import card, linted, reported, sound

KO, EN = ("묻는 말인가요?", "대답입니다."), ("Is this a question?", "An answer.")


def code(*lines: str) -> str:
    return "\n".join(["```python", *lines, "```"])


ASKED = "Its name?\n\n" + code('x = "loss/sub"')


def test_a_sound_pack_has_no_mistakes(tmp_path: Path) -> None:
    assert reported(linted(tmp_path, sound("first"), sound("second"))) == []


def test_a_card_without_a_language_is_a_mistake_in_a_strict_pack_alone(tmp_path: Path) -> None:
    half = "\n## half\n\n- tags: graph\n\n### en front\n\nIs it?\n\n### en back\n\nYes.\n"

    assert reported(linted(tmp_path, half)) == ["1.1.md:5: “ko front” is missing in this card."]
    assert reported(linted(tmp_path, half, strict=False)) == []


GIVEN_AWAY = {
    "typed answer in words": ("- typed: tf.assign", "What does tf.assign do?", "`tf.assign`"),
    "typed answer in code in the line": ("- typed: tf.assign", "What does `tf.assign(v, 1)` do?", "`tf.assign`"),
    "typed answer in another case": ("- typed: autodiff", "What is Autodiff called?", "autodiff"),
    "typed answer in a fence": ("- typed: loss/sub", ASKED, "`loss/sub`"),
    "number in words": ("- typed: 16", "Are there 16 batches?", "16"),
    "answer of several words over two lines": ("- typed: chain rule", "Is it the chain\nrule?", "The chain rule."),
    "short first paragraph of a question": ("", "Is a `Saver` used here?", "`Saver`.\n\nIt saves."),
    "piece of a cloze in another case": ("- cloze: session", "Session: a session holds values.", "So it is."),
}
NOT_GIVEN_AWAY = {
    "part of a longer name": ("- typed: tf.assign", "What is tf.assign_add?", "`tf.assign`"),
    "part of a dotted name": ("- typed: graph", "What is `node.graph`?", "`graph`"),
    "number that the program uses": ("- typed: 10", f"What comes out?\n\n{code('print(10)')}", "10"),
    "number in a longer number": ("- typed: 6", "What is 16 - 10, to 6.0?", "6"),
    "another case in a fence": ("- typed: loss/Sub", ASKED, "`loss/Sub`"),
    "one of the choices, explained": ("", "Reverse mode or forward mode?", "Reverse mode, as it is cheaper here."),
    "piece of a cloze in its gap": ("- cloze: session", "A session holds values.", "So it is."),
}


@pytest.mark.parametrize("name", GIVEN_AWAY)
def test_a_front_may_not_give_its_answer_away(name: str, tmp_path: Path) -> None:
    keys, front, back = GIVEN_AWAY[name]
    ko = ("A session holds values.", back) if "cloze" in keys else KO
    found = linted(tmp_path, card("one", ko=ko, en=(front, back), keys=f"- tags: graph, tf.assign\n{keys}".strip()))
    assert len([line for line in reported(found) if "Ask without it" in line]) == 1


@pytest.mark.parametrize("name", NOT_GIVEN_AWAY)
def test_what_only_looks_like_the_answer_is_no_mistake(name: str, tmp_path: Path) -> None:
    keys, front, back = NOT_GIVEN_AWAY[name]
    ko = (front, back) if "cloze" in keys else KO
    found = linted(tmp_path, card("one", ko=ko, en=(front, back), keys=f"- tags: graph, tf.assign\n{keys}".strip()))
    assert "away" not in "".join(reported(found))


def test_an_answer_with_a_korean_particle_is_given_away_too(tmp_path: Path) -> None:
    ko = ("자동 미분은 무엇인가요?", "자동 미분입니다.")
    found = linted(tmp_path, card("one", ko=ko, en=EN, keys="- tags: gradient\n- typed: 자동 미분"))
    assert reported(found) == ["1.1.md:12: The front gives the answer “자동 미분” away. Ask without it."]


def test_a_back_has_twelve_lines_of_a_screen_at_most(tmp_path: Path) -> None:
    fits = "\n\n".join(["Line."] * (MOST_LINES - 2) + ["x" * (2 * MOST_COLUMNS)]) + "\n"
    ko, en = ("긴가요?", "가" * (MOST_COLUMNS // 2 * MOST_LINES)), ("Is it long?", fits)

    assert reported(linted(tmp_path, card("one", ko=ko, en=en))) == []
    assert reported(linted(tmp_path, card("one", ko=(ko[0], ko[1] + "가"), en=(en[0], fits + "\nLine.")))) == [
        "1.1.md:15: This back fills 13 lines; 12 are the most. A card says one thing: make two of it.",
        "1.1.md:23: This back fills 13 lines; 12 are the most. A card says one thing: make two of it.",
    ]


def test_marks_of_fences_do_not_count_among_the_lines_of_a_back(tmp_path: Path) -> None:
    back = "\n".join(["Line."] * (MOST_LINES - 1)) + "\n```text\nlast\n```"
    assert reported(linted(tmp_path, card("one", ko=KO, en=(EN[0], back)))) == []


def test_a_line_of_code_fits_on_the_screen_also_with_hangul(tmp_path: Path) -> None:
    wide = "x = 1  # " + "가" * 34
    assert columns(wide) == MOST_COLUMNS + 1
    found = linted(tmp_path, card("one", ko=("무엇인가요?\n\n" + code("y = 2", wide), "답입니다."), en=EN))
    assert reported(found) == ["1.1.md:15: This line of code or of a diagram has 77 columns; 76 is the most."]
    assert reported(linted(tmp_path, card("one", ko=(code(wide[:-1]), "답입니다."), en=EN))) == []


def test_a_card_has_a_concept_and_with_code_an_api_name_among_its_tags(tmp_path: Path) -> None:
    with_code = {"ko": KO, "en": (f"What is this?\n\n{code('x = 1')}", "A number.")}
    needs_concept = "This card needs a concept among its tags, such as “initialisation”."
    needs_name = "This card has code and needs a name of the API among its tags, such as “tf.Session”."

    assert reported(linted(tmp_path, sound("one", "- see: one"))) == [f"1.1.md:5: {needs_concept}"]
    assert reported(linted(tmp_path, sound("one", "- tags: tf.Session"))) == [f"1.1.md:7: {needs_concept}"]
    assert reported(linted(tmp_path, sound("one", "- tags: session"))) == []
    assert reported(linted(tmp_path, sound("one", "- tags: session", **with_code))) == [f"1.1.md:7: {needs_name}"]
    assert reported(linted(tmp_path, sound("one", "- tags: session, tf.Session", **with_code))) == []


@pytest.mark.parametrize("tag", ["tf.assign", "Session.run", "feed_dict", "tf.AUTO_REUSE", "np.c_", "TensorShape"])
def test_a_name_of_code_is_kept_apart_from_a_concept(tag: str) -> None:
    assert is_api_name(tag)


@pytest.mark.parametrize("tag", ["graph", "eager execution", "mini-batch", "텐서", "name scope", "n_1 + 1"])
def test_a_concept_is_kept_apart_from_a_name_of_code(tag: str) -> None:
    assert not is_api_name(tag)


def test_a_word_to_which_another_is_preferred_is_reported_outside_code(tmp_path: Path) -> None:
    ko = ("첫 줄입니다.\n`인수`와 플레이스 홀더는 무엇인가요?", "```text\n메소드\n```")
    found = linted(tmp_path, card("one", ko=ko, en=("What is a\ncheck point?", "`numpy` is NumPy.")))
    assert reported(found) == [
        "1.1.md:12: Write “플레이스홀더” rather than “플레이스 홀더”.",
        "1.1.md:23: Write “checkpoint” rather than “check point”.",
    ]


def test_the_pack_says_whether_it_is_strict_and_says_it_well(tmp_path: Path) -> None:
    for text, sentence in (("strict = 1\n", "“strict” must be true or false."), ("strict\n", "not valid TOML")):
        assert reported(linted(tmp_path, sound("one"))) == []
        (tmp_path / "cards" / "pack.toml").write_text(text)
        (line,) = reported(lint_cards(PackFolder("checked", tmp_path / "cards")))
        assert line.startswith("pack.toml:1: ")
        assert sentence in line
