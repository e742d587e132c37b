"""The program as a whole: names, languages, streams, and what an error becomes."""

from __future__ import annotations

import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from studykit.cli import COMMANDS
from studykit.env import Environment
from studykit.store.connection import connect
from studykit.store.store import DATABASE
from tests.support.learner import NOW, Learner, process_variables
from tests.support.processes import REPOSITORY, line_of, python


@pytest.mark.parametrize("command", [[], *([name] for name in COMMANDS)], ids=" ".join)
def test_every_command_explains_itself_in_both_languages(learner: Learner, command: list[str]) -> None:
    english, korean = learner.starts(*command, "--help"), replace(learner, language="ko").starts(*command, "--help")

    assert (english.code, english.err, korean.code, korean.err) == (0, "", 0, "")
    assert english.out.startswith(" ".join(["Usage: studykit", *command]))
    assert not any("가" <= character <= "힣" for character in english.out)
    assert any("가" <= character <= "힣" for character in korean.out)
    for line in (english.out + korean.out).splitlines():
        assert len(line) <= 80


def test_an_unknown_command_is_answered_with_the_nearest(learner: Learner) -> None:
    ran = learner.runs("reveiw")

    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("No command is called “reveiw”. Near it: review")


def test_an_unknown_section_is_answered_with_the_nearest(learner: Learner) -> None:
    ran = learner.runs("review", "1.11")

    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("No section is called “1.11”. Near it: 1.1")


def test_a_section_in_korean(learner: Learner) -> None:
    ran = replace(learner, language="ko").runs("review", "7")

    assert ran.code == 2
    assert "7" in ran.err
    assert any("가" <= character <= "힣" for character in ran.err)


@pytest.mark.parametrize(
    "arguments", [["due", "--jsn"], ["review", "--new", "-1"], ["--lang", "fr"], ["completion", "csh"]]
)
def test_wrong_usage_exits_2_and_prints_no_result(learner: Learner, arguments: list[str]) -> None:
    ran = learner.runs(*arguments)

    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("Usage: studykit")


def test_a_language_that_studykit_does_not_speak_is_refused(learner: Learner) -> None:
    ran = learner.starts("due", STUDYKIT_LANG="fr", LC_ALL="en_US.UTF-8")

    assert (ran.code, ran.out, ran.err) == (2, "", "studykit speaks ko and en, not “fr”.\n")


@pytest.mark.parametrize("now", ["tomorrow", "9999-12-31T12:00:00+00:00", "0001-01-01T00:00:00+14:00"])
def test_an_instant_that_is_none_is_refused_in_the_language_of_the_learner(learner: Learner, now: str) -> None:
    ran = learner.starts("due", now=now, STUDYKIT_LANG="ko")

    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("STUDYKIT_NOW에는")


def test_the_home_can_be_chosen_before_and_after_the_command(learner: Learner, tmp_path: Path) -> None:
    for number, arguments in enumerate(
        [["--home", str(tmp_path / "0"), "due"], ["due", "--home", str(tmp_path / "1")]]
    ):
        assert learner.runs(*arguments).code == 0
        assert (tmp_path / str(number) / DATABASE).exists()


def test_the_home_page_greets_then_counts(learner: Learner) -> None:
    first = learner.runs()
    learner.runs("grade", "one-1", "2")
    second = learner.runs()
    tomorrow = learner.runs(now=NOW + timedelta(days=1))

    assert first.code == 0
    assert first.out.startswith("studykit · 2026-11-23\n\nWelcome.")
    assert first.out.endswith("Next: studykit review (10 cards, about 3 min)\n")
    assert "Welcome" not in second.out
    assert "to drill again: 1" in second.out
    assert "Days in a row: 1" in second.out
    assert "1.1" in tomorrow.out
    assert "Days in a row: 1" in tomorrow.out


def test_the_home_page_of_a_day_that_is_done_says_what_comes(learner: Learner) -> None:
    learner.runs("review", typing="\n5\n" * 10)

    page = learner.runs()

    assert "Nothing is due today. Next on 2026-11-24: 10." in page.out
    assert page.out.endswith("For more new cards today: studykit review --new 20\n")


def test_more_new_cards_are_offered_beyond_those_of_today_and_only_while_there_are_any(learner: Learner) -> None:
    learner.runs("review", "--new", "20", typing="\n5\n" * 20)
    assert learner.runs().out.endswith("For more new cards today: studykit review --new 30\n")

    learner.runs("cards", "is:new", "--suspend", "--all", "--yes")

    assert "For more new cards" not in learner.runs().out
    assert "For more new cards" not in learner.runs("review").out


def test_the_home_page_counts_what_was_done_and_what_is_out_of_the_ordinary(learner: Learner) -> None:
    for number in range(17):
        learner.runs("grade", "one-1", "1" if number % 2 else "4", now=NOW - timedelta(days=20 - number))
    learner.runs("cards", "--suspend", "one-2")
    learner.runs("review", typing="bury\n\n4\nq\n")

    page = learner.runs().out

    assert "Answered today: 1 · Days in a row: 1" in page
    assert "resting today: 1 · suspended: 1 · forgotten again and again: 1 (studykit cards is:leech)" in page


def test_a_title_of_a_section_steers_no_terminal(learner: Learner) -> None:
    text = (learner.home / "cards" / "1.1.md").read_text()
    head = 'section = "1.1"\ntitle = { en = "\\u001b[31mred\\u202e" }'
    learner.writes("1.1.md", text.replace('section = "1.1"', head))

    assert "␛[31mred<U+202E>" in learner.runs().out
    assert "\x1b" not in learner.runs("review").out


def test_doctor_finds_everything_in_order(learner: Learner) -> None:
    learner.runs("grade", "one-1", "3")

    ran = learner.runs("doctor", "--data")

    assert (ran.code, ran.out, ran.err) == (0, f"Your data is in order: {learner.home}\n", "")


def test_doctor_names_states_that_differ_from_the_log_and_mends_them(learner: Learner) -> None:
    learner.runs("grade", "one-1", "3")
    before = learner.card("one-1")
    with closing(connect(learner.home / DATABASE)) as connection:
        connection.execute("UPDATE states SET due = '2030-01-01'")

    examined, mended = learner.runs("doctor", "--data"), learner.runs("doctor", "--rebuild")

    assert examined.code == 1
    assert examined.out.splitlines()[0] == "mine/one-1"
    assert (mended.code, mended.out.splitlines()[-1]) == (0, "States worked out anew; 1 differed from the log.")
    assert learner.card("one-1") == before
    assert learner.runs("doctor", "--data").code == 0


def test_damage_of_the_database_is_reported_in_one_sentence(learner: Learner) -> None:
    for number in range(1, 7):
        learner.runs("grade", f"one-{number}", "3")
    database = learner.home / DATABASE
    whole = database.read_bytes()
    database.write_bytes(whole[:8192] + b"\xff" * (len(whole) - 8192))

    for command in (["due"], ["doctor"], ["review"], ["cards", "--json"], ["grade", "one-1", "3"]):
        ran = learner.runs(*command)

        assert (ran.code, ran.out) == (1, "")
        assert ran.err == f"{database} is damaged. Put a copy from {learner.home}/backups in its place.\n"


def test_a_home_that_cannot_be_made_is_reported(learner: Learner) -> None:
    below_a_file = replace(learner, home=learner.home / DATABASE / "home")

    for arguments in (
        [],
        ["due"],
        ["review"],
        ["grade", "one-1", "3"],
        ["add", "--section", "1.1", "--front", "A question?", "--back", "An answer."],
        ["cards"],
        ["doctor"],
    ):
        ran = below_a_file.runs(*arguments)

        assert (ran.code, ran.out) == (1, "")
        assert ran.err.startswith(f"The folder {below_a_file.home} cannot be made: ")
        assert ran.err.count("\n") == 1


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_prints_a_script(learner: Learner, shell: str) -> None:
    ran = learner.runs("completion", shell)

    assert (ran.code, ran.err) == (0, "")
    assert "_STUDYKIT_COMPLETE" in ran.out


def test_a_mistake_of_ours_exits_70_and_says_so(learner: Learner) -> None:
    with closing(connect(learner.home / DATABASE)) as connection:
        connection.execute("ALTER TABLE states RENAME COLUMN due TO lost")

    ran = learner.runs("due")

    assert (ran.code, ran.out) == (70, "")
    assert "no such column: states.due" in ran.err
    assert ran.err.endswith("This is a mistake in studykit, not yours. Nothing that was saved is lost.\n")


@pytest.mark.parametrize("arguments", [["cards", "--json"], ["due"], ["completion", "bash"], ["--help"]])
def test_a_reader_that_leaves_early_is_no_error(learner: Learner, arguments: list[str]) -> None:
    listing = subprocess.Popen(
        [sys.executable, "-m", "studykit", *arguments],
        env=process_variables(learner.home, NOW.isoformat(), "en", {}),
        cwd=REPOSITORY,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert listing.stdout
    listing.stdout.close()

    assert listing.communicate()[1] == b""
    assert listing.returncode == 0


def test_many_processes_make_one_home(tmp_path: Path) -> None:
    home = tmp_path / "home"
    starting = "from studykit.cli import main; import sys; sys.argv = ['studykit', *sys.argv[1:]]; main()"
    with (
        python(starting, "--home", home, "--lang", "en", "due") as first,
        python(starting, "--home", home, "--lang", "en", "due") as second,
        python(starting, "--home", home, "--lang", "en", "due") as third,
    ):
        assert {line_of(process) for process in (first, second, third)} == {"due 0 · new 10"}

    assert Learner(home).runs("doctor").code == 0


def test_where_the_clock_is_fixed_answers_take_no_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STUDYKIT_NOW", "2026-11-23T09:00:00+09:00")

    fixed = Environment.of_process()

    assert {fixed.answer_clock() for _ in range(3)} == {0.0}
    assert fixed.monotonic() > 0.0
