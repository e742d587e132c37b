"""A verdict in words."""

from __future__ import annotations

import pytest

from studykit.domain.exercises.verdict import Finding, Verdict, VerdictKind
from studykit.domain.language.bilingual import Bilingual
from studykit.domain.running.output import Output
from studykit.terminal.messages import Messages
from studykit.terminal.text.protection import PROTECTIONS
from studykit.terminal.text.verdict import (
    KIND_NAMES,
    MOST_OUTPUT_LINES,
    TITLES,
    output_lines,
    quoted_line,
    title_words,
    verdict_words,
)
from studykit.terminal.ui.width import columns
from tests.terminal.exercise.exercise_program import STARTER, passed_verdict, wrong_verdict

EN, KO = Messages("en"), Messages("ko")


def test_a_wrong_answer_is_reported_finding_first_and_with_its_line() -> None:
    assert verdict_words(wrong_verdict(), STARTER, EN) == [
        "✗ It runs, but it is not right yet.",
        "",
        "`theta` is no longer the variable but the output of a subtraction. Use `tf.assign`.",
        "line 4: theta = theta - 1.0",
        "Card: subtract-rebinds-the-name",
        "Further findings: 1",
        "",
        "Output:",
        "  theta:␛[31m 0.0",
        "",
        "0.31 s · Protection: strong: files, network and resources are fenced off",
    ]


def test_a_finding_is_worded_in_the_language_of_the_learner() -> None:
    assert "`theta`가 변수가 아니라 뺄셈의 출력입니다. `tf.assign`을 쓰세요." in verdict_words(
        wrong_verdict(), STARTER, KO
    )


@pytest.mark.parametrize("say", [EN, KO])
def test_on_a_terminal_a_finding_is_broken_between_words(say: Messages) -> None:
    whole, broken = (verdict_words(wrong_verdict(), STARTER, say, width) for width in (None, 40))
    end = next(place for place, line in enumerate(broken) if line.startswith(say("line {number}", number=4)))

    assert " ".join(broken[2:end]) == whole[2]
    assert end > 3
    assert max(map(columns, broken[2:end])) <= 40


def test_a_pass_is_reported_in_three_lines() -> None:
    assert [line.split(" · ")[0] for line in verdict_words(passed_verdict(), "", EN)] == ["✓ Passed.", "", "0.29 s"]


@pytest.mark.parametrize("kind", VerdictKind)
def test_every_verdict_has_a_title_and_a_name(kind: VerdictKind) -> None:
    assert len(title_words(Verdict(kind), EN)) > 2
    assert TITLES[kind] != KIND_NAMES[kind]


def test_signs_tell_pass_failure_and_fault_apart_without_colour() -> None:
    signs = {kind: title_words(Verdict(kind), EN)[0] for kind in VerdictKind}

    assert [kind for kind, sign in signs.items() if sign == "✓"] == [VerdictKind.PASSED]
    assert {kind for kind, sign in signs.items() if sign == "!"} == {
        kind for kind in VerdictKind if kind.is_a_fault_of_ours
    }


def test_a_fault_of_ours_shows_its_details() -> None:
    fault = Verdict(VerdictKind.CHECK_FAULT, details="Traceback\nKeyError: \x1b[2J")

    assert verdict_words(fault, "", EN)[1:4] == ["", "  Traceback", "  KeyError: ␛[2J"]


def test_a_line_that_the_answer_does_not_have_is_only_named() -> None:
    assert quoted_line("a = 1\n", 7, EN) == "line 7"
    assert quoted_line("a = 1\n", 0, EN) == "line 0"


def test_a_message_cannot_steer_the_terminal() -> None:
    finding = Finding("x", Bilingual("\x1b]0;x\x07", "\u202eabc"), card="\x1bc")

    assert not {"\x1b", "\x07", "\u202e"} & set("".join(verdict_words(Verdict(VerdictKind.WRONG, (finding,)), "", EN)))


def test_long_output_is_cut_and_says_so() -> None:
    printed = Output("".join(f"{number}\n" for number in range(100)))

    lines = output_lines(printed, EN)

    assert len(lines) == MOST_OUTPUT_LINES
    assert lines[-1] == "… 89 more lines"


def test_output_that_was_not_kept_shows_its_beginning_and_its_end() -> None:
    lines = output_lines(Output("first\n" * 50, "last\n" * 50, 10**9), EN)

    assert (lines[0], lines[-1]) == ("first", "last")
    assert "… much more was printed …" in lines


def test_one_endless_line_is_cut() -> None:
    assert sum(map(len, output_lines(Output("x" * 100_000), EN))) < 2100


@pytest.mark.parametrize("level", PROTECTIONS)
def test_every_level_of_protection_is_explained(level: str) -> None:
    verdict = Verdict(VerdictKind.PASSED, seconds={"total": 0.5}, protection=level)

    assert verdict_words(verdict, "", EN)[-1] == f"0.50 s · Protection: {PROTECTIONS[level]}"


def test_an_answer_that_was_not_run_claims_no_protection() -> None:
    assert verdict_words(Verdict(VerdictKind.NOT_ATTEMPTED), "", EN) == ["- Not attempted yet."]
