"""Keys in config.toml: what binds them, and what a mistake in them says."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from studykit.commands.config.keys import key_settings
from studykit.commands.shared.completing import complete_setting
from studykit.domain.keys.default_keys import SCREENS
from tests.support.learner import Learner
from tests.support.processes import REPOSITORY


def configure(learner: Learner, text: str) -> None:
    (learner.home / "config.toml").write_text(text, "utf-8")


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ('[keys.revew]\nundo = "z"\n', 2, "No screen is called “revew”. Near it: review"),
        ('[keys.review]\n# z\nudno = "z"\n', 3, "review has no action “udno”. Near it: undo"),
        ('[keys.review]\nundo = "s"\n', 2, "“s” is the key of suspend, too. Give undo or suspend another key."),
        ('[keys.review]\nundo = ["z",\n  "Ctrl+Q"]\n', 2, "“Ctrl+Q” is written ctrl-q here."),
        ('keys.review.undo = "4"\n', 1, "“4” grades here. Choose another key."),
        ("[keys]\n\nreview = { quit = [], undo = 3 }\n", 3, 'A key is a text such as "z", or a list of such texts.'),
        ('[limits]\nnew = 3\n[keys.add]\nsave = "s"\n', 4, "“s” is typed into the text here."),
        ('[keys]\nreview = "z"\n', 2, "keys.review needs the name of an action, such as keys.review.undo."),
        ('keys = "z"\n', 1, "keys needs the name of an action, such as keys.review.undo."),
    ],
)
def test_a_mistake_is_reported_with_its_line_and_how_to_mend_it(
    learner: Learner, text: str, line: int, said: str
) -> None:
    configure(learner, text)

    ran = learner.runs("due")

    assert (ran.code, ran.out) == (2, "")
    assert f"config.toml:{line}: {said}" in ran.err


def test_every_mistake_is_reported_at_once(learner: Learner) -> None:
    configure(learner, '[keys.review]\nundo = "1"\n[keys.read]\nrnu = "x"\n[limits]\nnwe = 1\n')

    assert re.findall(r"config\.toml:(\d+): ", learner.runs("due").err) == ["2", "4", "6"]


def test_keys_are_written_shown_and_left_to_their_defaults(learner: Learner) -> None:
    assert learner.runs("config", "keys.review.undo", "z", "f7").code == 0
    assert learner.runs("config", "keys.cards.suspend", "p").code == 0

    assert tomllib.loads((learner.home / "config.toml").read_text("utf-8")) == {
        "keys": {"review": {"undo": ["z", "f7"]}, "cards": {"suspend": "p"}}
    }
    assert learner.runs("config", "keys.review.undo").out == "z f7\n"
    assert "keys.cards.suspend" in learner.runs("config").out
    assert "keys.review.bury" not in learner.runs("config").out
    assert learner.runs("config", "keys.review").out.count("\n") == len(SCREENS["review"].names)
    assert learner.runs("config", "keys").out.count("\n") == len(key_settings())
    learner.runs("config", "keys.review.undo", "--unset")
    assert learner.runs("config", "keys.review.undo").out == "u ctrl-z\n"


def test_the_keys_are_there_as_json(learner: Learner) -> None:
    learner.runs("config", "keys.review.undo", "z")
    keys = learner.runs("config", "--json").json["keys"]

    assert {screen: list(actions) for screen, actions in keys.items()} == {
        screen: keymap.names for screen, keymap in SCREENS.items()
    }
    assert keys["review"]["undo"] == {"value": ["z"], "always": [], "source": "file"}
    assert keys["review"]["quit"] == {"value": ["q"], "always": ["ctrl-c"], "source": "default"}


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("keys.review.undo", "s"), "“s” is the key of suspend, too."),
        (("keys.review.undo", "Ctrl+Q"), "“Ctrl+Q” is written ctrl-q here."),
        (("keys.review.undoo", "z"), "review has no action “undoo”. Near it: undo"),
        (("keys.review.undoo", "--unset"), "review has no action “undoo”. Near it: undo"),
        (("keys.revw",), "No screen is called “revw”. Near it: review"),
    ],
)
def test_a_refused_key_leaves_the_file_as_it_was(learner: Learner, arguments: tuple[str, ...], said: str) -> None:
    configure(learner, "# mine\n")

    ran = learner.runs("config", *arguments)

    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(said)
    assert (learner.home / "config.toml").read_text("utf-8") == "# mine\n"


def test_the_names_of_keys_are_completed() -> None:
    ctx, parameter = None, None
    offered = complete_setting(ctx, parameter, "keys.review.u")  # type: ignore[arg-type]

    assert offered == ["keys.review.undo"]
    assert "keys." in complete_setting(ctx, parameter, "k")  # type: ignore[arg-type]


def test_lines_obey_the_keys_that_were_bound(learner: Learner) -> None:
    configure(learner, '[keys.review]\nsuspend = "z"\nquit = "x"\n')

    ran = learner.runs("review", "--plain", "1", typing="s\nz\nx\n")

    assert "Press Enter to see the answer first; ? helps." in ran.out
    assert "Suspended: one-1." in ran.out
    assert "x quits." in ran.out


@pytest.mark.parametrize(
    ("line", "notice"), [("L", "이제부터 한국어로"), ("language", "이제부터 한국어로"), ("f12", "이제부터 한국어로")]
)
def test_a_line_changes_the_language_and_it_is_remembered(learner: Learner, line: str, notice: str) -> None:
    ran = learner.runs("review", "--plain", "1", typing=f"{line}\n?\n언어 바꾸기\nq\n")

    assert notice in ran.out
    assert "도움말" in ran.out
    assert "English from now on." in ran.out
    assert tomllib.loads((learner.home / "config.toml").read_text("utf-8")) == {"language": "en"}


def test_a_language_that_was_chosen_for_this_run_is_changed_for_this_run(learner: Learner) -> None:
    ran = learner.starts("review", "--plain", "1", typing=b"L\nq\n")

    assert "이번에만 한국어로 보여 줍니다. STUDYKIT_LANG에 언어가 정해져 있습니다." in ran.out
    assert not (learner.home / "config.toml").exists()
    ran = learner.starts("review", "--plain", "1", "--lang", "ko", typing=b"L\nq\n", STUDYKIT_LANG="")
    assert "English for this run only: --lang says otherwise." in ran.out


def documented() -> str:
    """The table of docs/config.md, made from the tables of the screens."""
    rows = ["| screen | action | keys | always | does |", "|---|---|---|---|---|"]
    for screen, keymap in SCREENS.items():
        meaning = ""
        for action in keymap.actions:
            meaning = action.meaning or meaning
            cells = [" ".join(f"`{key}`" for key in keys) for keys in (action.keys, action.always)]
            rows.append(f"| {screen} | `{action.name}` | {cells[0]} | {cells[1]} | {meaning} |")
    return "\n".join(row.replace("|  |", "| |") for row in rows)


def test_the_documentation_has_every_action_and_its_keys() -> None:
    assert documented() in (REPOSITORY / "docs" / "config.md").read_text("utf-8")


def write_documentation(path: Path = REPOSITORY / "docs" / "config.md") -> None:
    """Put the table into the documentation: `python -m tests.commands.test_config_keys`."""
    before, _, rest = path.read_text("utf-8").partition("| screen |")
    after = rest[rest.index("\n\n") :] if "\n\n" in rest else "\n"
    path.write_text(before + documented() + after, "utf-8")


if __name__ == "__main__":
    write_documentation()
