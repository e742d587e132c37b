"""`studykit add -`: cards from a text, all of them or none."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.support.learner import Learner, card_text, file_text

PLAIN = """\
# What is a session?

- tags: Session, concept

It runs a graph.

```python
# no heading
with tf.Session() as sess: ...
```

### A note

More.

# 그래프란?

연산의 그림입니다.

# Third?
Below at once.
"""


def own_cards(learner: Learner) -> str:
    return "".join(path.read_text("utf-8") for path in sorted((learner.home / "cards").glob("*.md")))


def test_headings_are_fronts_and_the_text_below_them_backs(learner: Learner) -> None:
    ran = learner.runs("add", "-", "--section", "1.2", "--json", typing=PLAIN)

    assert (ran.code, ran.err) == (0, "")
    first, second, third = ran.json["cards"]
    assert first["front"] == {"en": "What is a session?"}
    assert first["tags"] == ["Session", "concept"]
    assert first["id"].startswith("what-is-a-session-")
    assert first["back"]["en"].endswith("# no heading\nwith tf.Session() as sess: ...\n```\n\n#### A note\n\nMore.")
    assert (second["front"]["en"], second["back"]["en"]) == ("그래프란?", "연산의 그림입니다.")
    assert third["back"]["en"] == "Below at once."
    assert learner.card(first["id"])["section"] == "1.2"
    assert learner.runs("check", str(learner.home / "cards")).code == 0


def test_a_card_file_is_added_as_it_is_and_ids_are_made_where_there_are_none(learner: Learner) -> None:
    text = file_text("1.1", card_text("my-own-id"), card_text("", front="No id yet?"))

    ran = learner.runs("add", "--json", typing=text)

    ids = [card["id"] for card in ran.json["cards"]]
    assert ids[0] == "my-own-id"
    assert ids[1].startswith("no-id-yet-")
    assert all(learner.card(name)["section"] == "1.1" for name in ids)


def test_a_card_file_may_come_without_its_head(learner: Learner) -> None:
    ran = learner.runs("add", "-", "--section", "1.1", typing=card_text("headless", keys="- see: one-1\n\n"))

    assert ran.out == f"Added headless to {learner.home / 'cards' / '1.1.md'}.\n"
    assert learner.card("headless")["see"] == ["one-1"]


def test_one_mistake_in_three_cards_adds_none_and_names_its_line(learner: Learner) -> None:
    before = own_cards(learner)

    ran = learner.runs("add", "-", "--section", "1.2", typing="# One?\n\nYes.\n\n# Two?\n\n# Three?\n\n```\nopen\n")

    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("Nothing was added: 2 to mend.\n<stdin>:5: “en back” is missing")
    assert "\n<stdin>:9: This code fence is never closed." in ran.err
    assert own_cards(learner) == before


def test_a_dry_run_prints_the_cards_and_adds_none(learner: Learner) -> None:
    before = own_cards(learner)

    ran = learner.runs("add", "-", "--section", "1.2", "--dry-run", typing=PLAIN)

    assert ran.code == 0
    assert ran.out.count("### en front") == 3
    assert own_cards(learner) == before


@pytest.mark.parametrize(
    ("options", "text", "sentence"),
    [
        (["-"], PLAIN, "A card still needs --section."),
        (["-", "--section", "1.2"], " \n", "There is no card in <stdin>."),
        (["-", "--section", "1.2", "--tag", "x"], PLAIN, "Cards from a text take --section alone"),
        (["-", "--section", "1.2"], file_text("1.1", card_text("new")), "The text is on section 1.1, --section says"),
        (["-"], file_text("1.2", card_text("one-1")), "You have a card “one-1” already."),
        (["-"], file_text("1.2", card_text("new", keys="- needs: no-such\n")), "No card is called “no-such”."),
        (["-", "--section", "77"], PLAIN, "No section is called “77”."),
        (["cards.md"], PLAIN, "add reads cards from the standard input alone"),
    ],
)
def test_what_cannot_be_added_is_refused_in_one_sentence(
    learner: Learner, options: list[str], text: str, sentence: str
) -> None:
    before = own_cards(learner)

    ran = learner.runs("add", *options, typing=text)

    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(sentence)
    assert own_cards(learner) == before


def test_a_text_from_the_editor_is_opened_again_until_it_has_no_mistake(learner: Learner, tmp_path: Path) -> None:
    editor = tmp_path / "editor.py"
    editor.write_text(
        "import sys, pathlib\n"
        "file = pathlib.Path(sys.argv[1])\n"
        "text = file.read_text('utf-8')\n"
        "with open(sys.argv[0] + '.seen', 'a', encoding='utf-8') as seen:\n"
        "    seen.write(text)\n"
        "half = text.replace('front\\n\\n', 'front\\n\\nEdited?\\n', 1)\n"
        "whole = text.replace('back\\n\\n', 'back\\n\\nYes.\\n', 1)\n"
        "file.write_text(whole if 'Edited?' in text else half, 'utf-8')\n"
    )

    ran = learner.starts("add", "--edit", "--section", "1.2", EDITOR=f"{sys.executable} {editor}")

    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("Added edited-")
    seen = Path(f"{editor}.seen").read_text("utf-8")
    assert "! card.md:12: “en back” is empty." in seen
    assert "### en front\n\nEdited?\n\n### en back\n\nYes.\n" in own_cards(learner)
    assert not (learner.home / "drafts" / "card.md").exists()


def test_a_text_with_mistakes_that_is_given_up_is_kept(learner: Learner) -> None:
    ran = learner.starts("add", "--edit", EDITOR="sed -i s/^##$/##-broken/")

    assert ran.code == 1
    assert "The text is kept; studykit add --edit opens it again." in ran.err
    assert "##-broken" in (learner.home / "drafts" / "card.md").read_text("utf-8")


def test_an_unchanged_template_adds_nothing(learner: Learner) -> None:
    ran = learner.starts("add", "--edit", EDITOR="true")

    assert (ran.code, ran.out, ran.err) == (1, "", "The text is as it was: nothing was added.\n")


def test_both_faces_and_links_come_from_options(learner: Learner) -> None:
    ran = learner.runs(
        *(
            "add",
            "--section",
            "1.1",
            "--front-ko",
            "질문",
            "--back-ko",
            "답",
            "--front",
            "A question?",
            "--back",
            "Yes.",
        ),
        *("--needs", "one-1", "--see", "two-1", "--exercises", "9.6.1-assign-theta", "--json"),
    )

    card = learner.card(ran.json["cards"][0]["id"])
    assert card["front"] == {"ko": "질문", "en": "A question?"}
    assert (card["needs"], card["see"], card["exercises"]) == (["one-1"], ["two-1"], ["9.6.1-assign-theta"])


def test_a_new_id_is_readable_and_never_one_that_a_card_had(learner: Learner) -> None:
    adding = (
        "add",
        "--section",
        "1.1",
        "--back",
        "y",
        "--json",
        "--front",
        "What does `tf.assign` return, in a graph?",
    )
    ids = {learner.runs(*adding).json["cards"][0]["id"] for _ in range(3)}

    assert len(ids) == 3
    assert all(name.startswith("what-does-tf-assign-") for name in ids)
