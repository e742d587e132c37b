"""What a card states of its code is read from it, and a run that differs in anything stated is reported."""

from __future__ import annotations

from pathlib import Path

import pytest

from studykit.domain.running.output import Output
from studykit.domain.running.recording import Ending
from studykit.domain.running.run_result import RunResult
from studykit.packs.lint.card_code import PRELUDE
from studykit.packs.lint.program import PROOF_MARK, Program
from tests.packs.strict_pack import card, linted, reported

KO = ("묻는 말인가요?", "16이라고 대답합니다. ValueError는 No value 때문입니다.")
TAGS = "- tags: graph, tf.Graph\n"


def fence(language: str, *lines: str) -> str:
    return "\n".join([f"```{language}", *lines, "```"])


def programs(folder: Path, front: str, back: str, keys: str = "") -> list[Program]:
    """The programs of the Korean face; those of the English one, which is the same, are too."""
    found = linted(folder, card("one", ko=(front, back), en=(front, back), keys=TAGS + keys)).programs
    half = len(found) // 2
    assert [program.source for program in found[:half]] == [program.source for program in found[half:]]
    return found[:half]


def printed(text: str = "", error: str | None = None) -> RunResult:
    ending = Ending.RAISED if error else Ending.FINISHED
    return RunResult(ending, Output(head=text), error)


def disagreements(program: Program, ran: RunResult) -> list[str]:
    return [str(problem) for problem in program.disagreements(ran)]


PLAIN = Program("1.1.md", 7, "x = 1\n")


def test_a_program_is_the_code_of_a_fence_with_what_cards_leave_out(tmp_path: Path) -> None:
    (program,) = programs(tmp_path, "What?\n\n" + fence("python", "x = 1", "print(x)"), "One.")
    assert program.source == PRELUDE + "x = 1\nprint(x)\n"
    assert (Path(program.path).name, program.line) == ("1.1.md", 14)
    assert (program.prints, program.error, program.answers, program.proved) == (None, None, (), False)


def test_an_output_belongs_to_the_code_before_it_also_on_the_other_side(tmp_path: Path) -> None:
    front = "What?\n\n" + fence("python", "print(1)")
    back = f"{fence('output', '1')}\n\nBut:\n\n{fence('python', 'print(2)')}\n{fence('output', '2')}"
    asked, answered = programs(tmp_path, front, back)
    assert (asked.prints, answered.prints) == ("1\n", "2\n")
    assert answered.source == PRELUDE + "print(2)\n"


def test_an_error_may_stand_in_a_fence_too(tmp_path: Path) -> None:
    (program,) = programs(tmp_path, fence("python", "int('x')"), fence("error", "ValueError: invalid", " literal"))
    assert program.error == "ValueError: invalid literal"


def test_keys_and_typed_answers_speak_of_the_last_code_of_the_front(tmp_path: Path) -> None:
    front = f"{fence('python', 'a = 1')}\n\nThen 16:\n\n{fence('python', 'print(16)')}"
    first, second, third = programs(tmp_path, front, fence("python", "b = 2"), "- prints: 16\n- typed: 15 + 1")
    assert [program.prints for program in (first, second, third)] == [None, "16\n", None]
    assert [program.answers for program in (first, second, third)] == [(), ("15 + 1",), ()]


def test_a_proof_runs_after_the_code_and_shows_its_last_value(tmp_path: Path) -> None:
    front = fence("python", "a = 16")
    (program,) = programs(tmp_path, front, "It is `16`.", "- typed: 17\n- proof: b = a + 1\n- proof: `b`")
    assert program.source == f"{PRELUDE}a = 16\nprint({PROOF_MARK!r})\nb = a + 1\nprint(b)\n"
    (program,) = programs(tmp_path, front, "Fine.", "- proof: import glob")
    assert program.source.endswith("import glob\n")


def test_a_card_without_code_on_its_front_may_be_proved_as_well(tmp_path: Path) -> None:
    found = linted(tmp_path, card("one", ko=KO, en=("How many?", "17."), keys=TAGS + "- typed: 17\n- proof: `8 + 9`"))
    assert {program.source for program in found.programs} == {f"{PRELUDE}print({PROOF_MARK!r})\nprint(8 + 9)\n"}
    assert {program.line for program in found.programs} == {9}


def test_a_fragment_is_not_run(tmp_path: Path) -> None:
    assert programs(tmp_path, fence("python no-run", "x ="), "No code.") == []


def test_the_code_of_a_pack_that_is_not_strict_is_not_run(tmp_path: Path) -> None:
    text = card("one", ko=KO, en=(fence("python", "x ="), "Oops."))
    assert linted(tmp_path, text, strict=False).programs == []


def test_an_output_without_code_is_reported_with_its_line(tmp_path: Path) -> None:
    found = linted(tmp_path, card("one", ko=KO, en=("What?", "This:\n\n" + fence("output", "1"))))
    assert reported(found) == ["1.1.md:25: No code stands before this fence “output”, so it cannot be compared."]


def test_what_the_keys_state_must_stand_in_the_words_of_every_face(tmp_path: Path) -> None:
    front, keys = fence("python", "f()"), TAGS + "- prints: 16\n- raises: ValueError: No value"
    said = "It prints `16`, then ValueError (`No\nvalue`)."
    assert reported(linted(tmp_path, card("one", ko=KO, en=(front, said), keys=keys))) == []
    assert reported(linted(tmp_path, card("one", ko=KO, en=(front, "It prints 160."), keys=keys))) == [
        "1.1.md:8: “prints” states 16, and the words in the language en do not say it.",
        "1.1.md:9: “raises” states ValueError, and the words in the language en do not say it.",
        "1.1.md:9: “raises” states No value, and the words in the language en do not say it.",
    ]


AGREE = {
    "nothing stated, nothing printed": (PLAIN, printed()),
    "output": (Program("", 1, "", prints="1\n2\n"), printed("1  \n2\n\n")),
    "error with a part of its message": (
        Program("", 1, "", error="ValueError: is not here"),
        printed(error="ValueError: Tensor x\n  is not here."),
    ),
    "output before an error": (Program("", 1, "", prints="5\n", error="KeyError"), printed("5\n", "KeyError: 'a'")),
    "typed answer": (Program("", 1, "", answers=("loss/sub", '"loss/sub"')), printed("loss/sub\n")),
    "typed answer that is an error": (Program("", 1, "", answers=("TypeError",)), printed(error="TypeError: no")),
    "typed answer by proof": (
        Program("", 1, "", answers=("(6, 6)", "6x6"), proved=True),
        printed(f"1\n{PROOF_MARK}\n(6, 6)\n"),
    ),
    "error by proof": (
        Program("", 1, "", answers=("KeyError",), proved=True),
        printed(f"{PROOF_MARK}\n", "KeyError: 'a'"),
    ),
    "true proof": (Program("", 1, "", proved=True), printed(f"{PROOF_MARK}\nTrue\n")),
    "typed answer and an output": (Program("", 1, "", prints="a\n", answers=("a",)), printed("a\n")),
    "output and true proof": (Program("", 1, "", prints="2.5\n", proved=True), printed(f"{PROOF_MARK}\n2.5\n")),
}
DIFFER = {
    "output where none is stated": (PLAIN, printed("1\n"), "prints '1', which"),
    "error where none is stated": (PLAIN, printed(error="ValueError: no"), "raises “ValueError: no”, which is stated"),
    "other output": (Program("", 1, "", prints="1\n"), printed("2\n"), "prints '2', which"),
    "one line more": (Program("", 1, "", prints="1\n"), printed("1\n1\n"), "prints '1\\n1', which"),
    "no output": (Program("", 1, "", prints="1\n"), printed(), "prints '', which"),
    "other error": (
        Program("", 1, "", error="ValueError"),
        printed(error="TypeError: x"),
        "to raise “ValueError” and raises “TypeError: x”",
    ),
    "other message": (
        Program("", 1, "", error="ValueError: a"),
        printed(error="ValueError: b"),
        "to raise “ValueError: a” and raises “ValueError: b”",
    ),
    "no error": (Program("", 1, "", error="ValueError"), printed(), "to raise “ValueError” and raises nothing"),
    "no typed answer": (Program("", 1, "", answers=("a", "b")), printed("c\n"), "prints 'c', which"),
    "typed answer that never comes out": (Program("", 1, "", answers=("a",)), printed(), "prints '', which"),
    "error that is no typed answer": (Program("", 1, "", answers=("a",)), printed(error="KeyError: 'a'"), "KeyError"),
    "proof of another answer": (
        Program("", 1, "", answers=("a",), proved=True),
        printed(f"a\n{PROOF_MARK}\nb\n"),
        "prints 'a\\nb', which",
    ),
    "typed answer beside another output": (
        Program("", 1, "", prints="a\n", answers=("b",)),
        printed("a\n"),
        "prints 'a', which",
    ),
    "output beside a typed answer": (
        Program("", 1, "", prints="b\n", answers=("a",)),
        printed("a\n"),
        "prints 'a', which",
    ),
    "output beside a true proof": (
        Program("", 1, "", proved=True),
        printed(f"1\n{PROOF_MARK}\nTrue\n"),
        "prints '1\\nTrue', which",
    ),
    "false proof": (Program("", 1, "", proved=True), printed(f"{PROOF_MARK}\nFalse\n"), "prints 'False', which"),
    "stopped": (PLAIN, RunResult(Ending.TIMED_OUT), "does not end by itself: timed_out"),
}


@pytest.mark.parametrize("name", AGREE)
def test_a_run_as_stated_is_no_mistake(name: str) -> None:
    assert disagreements(*AGREE[name]) == []


@pytest.mark.parametrize("name", DIFFER)
def test_a_run_that_differs_is_reported(name: str) -> None:
    program, ran, words = DIFFER[name]
    (sentence,) = disagreements(program, ran)
    assert words in sentence
