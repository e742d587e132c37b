"""The settings: what they change, how they are written, and what a mistake in them says."""

from __future__ import annotations

import os
import tomllib
from datetime import timedelta

import pytest

from studykit.domain.settings import SETTINGS
from tests.support.learner import NOW, Learner


def configure(learner: Learner, text: str) -> None:
    (learner.home / "config.toml").write_text(text, "utf-8")


def test_a_setting_is_written_below_its_comment_and_read_back(learner: Learner) -> None:
    configure(learner, "# mine\n[limits]\n# few\nnew = 3 # for now\nreviews = 50\n")

    assert learner.runs("config", "limits.new", "5").code == 0

    text = (learner.home / "config.toml").read_text("utf-8")
    assert text == "# mine\n[limits]\n# few\nnew = 5 # for now\nreviews = 50\n"
    assert learner.runs("config", "limits.new").out == "5\n"
    assert learner.runs("due").out == "due 0 · new 5\n"


def test_unset_leaves_a_setting_to_its_default(learner: Learner) -> None:
    configure(learner, "[limits]\nnew = 3\n")

    learner.runs("config", "limits.new", "--unset")

    assert tomllib.loads((learner.home / "config.toml").read_text("utf-8")) == {"limits": {}}
    assert learner.runs("config", "limits.new").out == "10\n"


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("[limits]\n\nnwe = 3\n", 3, "No setting is called “limits.nwe”. Near it: limits.new"),
        ('# a\nlanguage = "fr"\n', 2, 'language must be one of "ko", "en".'),
        ("[limits]\nnew = -1\n", 2, "limits.new must be one of 0–9999."),
        ("limits.new = true\n", 1, "limits.new must be one of 0–9999."),
        ("rollover_hour = 24\n", 1, "rollover_hour must be one of 0–23."),
        ("limits = 3\n", 1, "No setting is called “limits”."),
        ("a = \n", 1, "This is not valid TOML"),
    ],
)
def test_a_mistake_is_reported_with_its_line_and_only_config_runs(
    learner: Learner, text: str, line: int, said: str
) -> None:
    configure(learner, text)

    ran = learner.runs("due")

    assert (ran.code, ran.out) == (2, "")
    assert f"config.toml:{line}: {said}" in ran.err
    assert learner.runs("config", "--path").code == 0
    assert learner.runs("config", "limits.new").code == 2


def test_a_refused_value_or_key_leaves_the_file_as_it_was(learner: Learner) -> None:
    configure(learner, "[limits]\nnew = 3\n")

    assert learner.runs("config", "limits.new", "many").code == 2
    assert "Near it: limits.new" in learner.runs("config", "limit.new", "3").err
    assert (learner.home / "config.toml").read_text("utf-8") == "[limits]\nnew = 3\n"


def test_every_setting_is_listed_with_its_source(learner: Learner) -> None:
    configure(learner, 'faces = "en"\n[limits]\nnew = 10\n')

    settings = learner.starts("config", "--json", EDITOR="vi").json["settings"]

    assert settings.keys() == SETTINGS.keys()
    sources = {key: setting["source"] for key, setting in settings.items()}
    assert sources["limits.new"] == sources["faces"] == "file"
    assert sources["language"] == sources["editor"] == "environment"
    assert sources["limits.reviews"] == "default"
    assert learner.starts("config", "--json", "--lang", "ko").json["settings"]["faces"] == {
        "value": "ko",
        "source": "option",
    }


def test_the_environment_goes_before_the_file_and_an_option_before_both(learner: Learner) -> None:
    configure(learner, 'language = "ko"\n')

    assert "복습" in learner.starts("due", STUDYKIT_LANG="").out
    assert "due" in learner.starts("due", STUDYKIT_LANG="en").out
    assert "복습" in learner.starts("due", "--lang", "ko", STUDYKIT_LANG="en").out


def test_a_day_begins_at_the_hour_that_was_set_and_earlier_days_stay(learner: Learner) -> None:
    early = NOW.replace(hour=5)
    assert learner.runs("grade", "one-1", "4", "--json", now=early).json["study_day"] == "2026-11-23"
    configure(learner, "rollover_hour = 6\n")

    tomorrow = early + timedelta(days=1)
    assert learner.runs("due", "--json", now=tomorrow).json["study_day"] == "2026-11-23"
    assert learner.runs("due", "--json", now=tomorrow + timedelta(hours=1)).json["study_day"] == "2026-11-24"


def test_new_cards_at_random_keep_their_order_all_day(learner: Learner) -> None:
    configure(learner, '[review]\nnew_order = "random"\n[limits]\nnew = 5\n')

    def asked(now_plus: int = 0) -> str:
        return learner.runs("review", "--plain", "1", now=NOW + timedelta(days=now_plus), typing="i\nq\n").out

    assert asked() == asked()
    assert len({asked(day) for day in range(6)}) > 1


def test_the_editor_changes_the_file_only_where_it_is_right(learner: Learner) -> None:
    script = learner.home / "editor.sh"
    script.write_text('#!/bin/sh\nprintf "$TEXT" > "$1"\n', "utf-8")
    script.chmod(0o755)

    assert learner.starts("config", "--edit", EDITOR=os.fspath(script), TEXT="rollover_hour = 5\\n").code == 0
    assert learner.starts("config", "--edit", EDITOR=os.fspath(script), TEXT="rollover_hour = 99\\n").code == 2
    assert (learner.home / "config.toml").read_text("utf-8") == "rollover_hour = 5\n"
