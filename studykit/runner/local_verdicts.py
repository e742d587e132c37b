"""Verdicts that need no run: nothing was attempted, or nothing can be run here."""

from __future__ import annotations

from studykit.domain.exercises.verdict import Finding, Verdict, VerdictKind
from studykit.domain.language.bilingual import Bilingual

INSTALL = 'pip install "tensorflow>=2.19,<2.22"'


def not_attempted(answer: str) -> Verdict:
    """The answer is still the starter, or empty."""
    if not answer.strip():
        empty = Bilingual(
            "답안이 비어 있습니다. 처음 코드에서 시작하려면 답안을 처음 코드로 되돌리세요.",
            "The answer is empty. Go back to the starter to begin from there.",
        )
        return Verdict(VerdictKind.NOT_ATTEMPTED, (Finding("empty", empty),))
    message = Bilingual(
        "실행되는 코드는 아직 처음과 같습니다. 과제를 읽고 코드를 고친 뒤 다시 실행하세요. "
        "막히면 힌트를 볼 수 있습니다.",
        "The code that runs is still the starter's. Read the task, change the code and run it again; "
        "a hint helps where you are stuck.",
    )
    return Verdict(VerdictKind.NOT_ATTEMPTED, (Finding("not-attempted", message),))


def holes_left() -> Verdict:
    """A hole of the starter is still there."""
    message = Bilingual(
        "아직 빈칸(___)이 남아 있습니다. 모두 채운 뒤 다시 실행하세요.",
        "A hole (___) is still to be filled. Fill them all and run it again.",
    )
    return Verdict(VerdictKind.NOT_ATTEMPTED, (Finding("holes-left", message),))


def tensorflow_missing() -> Verdict:
    """TensorFlow is not installed."""
    message = Bilingual(
        f"텐서플로가 설치되어 있지 않아 답안을 실행할 수 없습니다. 설치: {INSTALL}",
        f"TensorFlow is not installed, so answers cannot be run. To install it: {INSTALL}",
    )
    return Verdict(VerdictKind.ENVIRONMENT_FAULT, (Finding("tensorflow-missing", message),), details=INSTALL)


def runner_lost(reason: str) -> Verdict:
    """The runner ended while it worked, or does not start."""
    message = Bilingual(
        f"답안을 실행하는 프로세스가 응답하지 않습니다({reason}). 답안은 그대로 있으니 다시 실행해 보세요.",
        f"The process that runs answers does not answer ({reason}). Your answer is kept: run it again.",
    )
    return Verdict(VerdictKind.ENVIRONMENT_FAULT, (Finding("runner-lost", message),), details=reason)
