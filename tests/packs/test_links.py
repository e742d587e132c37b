"""Links between cards and exercises lead somewhere, in no circle, and are known at both ends."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from studykit.packs.lint.cards import lint_cards
from studykit.packs.pack_folder import PackFolder
from tests.packs.strict_pack import HEAD, linted, reported, sound

TAGS = "- tags: graph\n"
EXERCISES = Path(__file__).parents[2] / "exercises"


def exercise_folder(folder: Path, name: str) -> None:
    path = folder / "exercises" / name
    path.mkdir(parents=True)
    (path / "exercise.toml").write_text("")


def test_a_link_to_no_card_is_reported_with_its_line(tmp_path: Path) -> None:
    found = linted(tmp_path, sound("one", TAGS + "- needs: two, three\n- see: four"), sound("two"))
    assert reported(found) == [
        "1.1.md:8: This card points to “three”, which is no card of the pack.",
        "1.1.md:9: This card points to “four”, which is no card of the pack.",
    ]


def test_a_link_to_no_exercise_is_reported_where_the_pack_has_exercises(tmp_path: Path) -> None:
    cards = sound("one", TAGS + "- exercises: 1.1-first, 1.1-secnod")
    assert reported(linted(tmp_path, cards)) == []

    exercise_folder(tmp_path, "1.1-first")
    exercise_folder(tmp_path, "1.1-second")

    assert reported(linted(tmp_path, cards)) == [
        "1.1.md:8: This card points to “1.1-secnod”, which is no exercise of the pack. Nearest: 1.1-second, 1.1-first."
    ]
    assert reported(linted(tmp_path, cards, strict=False)) == []


def test_cards_that_need_each_other_are_reported_once_for_each_circle(tmp_path: Path) -> None:
    circle = [sound("a", TAGS + "- needs: b"), sound("bb", TAGS + "- needs: c"), sound("c", TAGS + "- needs: a, d")]
    circle[1] = circle[1].replace("## bb", "## b")
    rest = [sound("d"), sound("itself", TAGS + "- needs: itself")]
    assert [line.partition(": ")[2] for line in reported(linted(tmp_path, *circle, *rest))] == [
        "This card needs itself: a → b → c → a. Drop one of these needs.",
        "This card needs itself: itself → itself. Drop one of these needs.",
    ]


def test_one_file_of_a_pack_is_read_with_the_others(tmp_path: Path) -> None:
    linted(tmp_path, sound("one", TAGS + "- needs: two"))
    other = tmp_path / "cards" / "1.2.md"
    other.write_text(HEAD.replace("1.1", "1.2") + sound("two", TAGS + "- needs: nowhere"), encoding="utf-8")

    first = lint_cards(PackFolder("checked", tmp_path / "cards" / "1.1.md"))
    second = lint_cards(PackFolder("checked", other))

    assert (reported(first), list(first.cards)) == ([], ["one"])
    assert reported(second) == ["1.2.md:8: This card points to “nowhere”, which is no card of the pack."]


def test_a_label_that_names_a_card_must_be_among_what_the_card_mends(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(EXERCISES / "9.2-first-graph", tmp_path / "exercises" / "9.2-first-graph"))
    text = (folder / "exercise.toml").read_text("utf-8")
    data = re.sub(r"^needs = .*", 'needs = ["one"]', re.sub(r"(?m)^card = .*\n", "", text), flags=re.MULTILINE)
    links = (("known", "one"), ("b-label", "one"), ("a-label", "one"), ("other", "two"), ("general", None))
    for name, card in links:
        data += f'\n[labels.{name}]\nko = "…"\nen = "…"\n' + (f'card = "{card}"\n' if card else "")
    (folder / "exercise.toml").write_text(data, "utf-8")

    keys = TAGS + "- exercises: 9.2-first-graph"
    found = linted(tmp_path, sound("one", keys + "\n- mends: mine, known"), sound("two", keys), sound("three", keys))

    sentence = "Exercises name this card for misconceptions that it does not list. Write: - mends: "
    assert reported(found) == [
        f"1.1.md:9: {sentence}mine, known, a-label, b-label",
        f"1.1.md:27: {sentence}other",
    ]
