"""The findings for an answer whose process did not end by itself, or whose graph ended the judge."""

from __future__ import annotations

import re
from collections.abc import Mapping

from studykit.domain.exercises.exercise import Label, RunLimits
from studykit.domain.exercises.verdict import Finding, VerdictKind
from studykit.domain.language.bilingual import Bilingual
from studykit.domain.running.recording import Ending, Growth, Recording
from studykit.worker.processes.watch import BrokenLimit

MESSAGES = {
    "timed-out": Bilingual(
        "{limit}초 안에 끝나지 않아 멈췄습니다({used}초 사용). 끝나는 조건이 없는 반복문이 있는지, "
        "반복할 때마다 그래프에 노드를 새로 만들고 있지는 않은지 살펴보세요.",
        "Stopped: it did not finish within {limit} s (it used {used} s). Look for a loop whose condition never "
        "becomes false, or one that adds new nodes to the graph on every pass.",
    ),
    "graph-grows": Bilingual(
        "실행하는 동안 그래프가 계속 커졌습니다(연산 {first}개 → {last}개). 반복문 안에서 노드를 만들면 반복할 때마다 그래프가 커지고 "
        "점점 느려집니다. 노드는 반복문 앞에서 한 번만 만들고, 반복문에서는 실행만 하세요.",
        "The graph kept growing while it ran (from {first} to {last} operations): nodes made inside a loop make the "
        "graph larger on every pass, and each pass slower. Build them once before the loop and only run them in it.",
    ),
    "memory-limit": Bilingual(
        "메모리를 {memory} MB보다 많이 쓰려고 해서 멈췄습니다. 배열이나 텐서의 크기(shape)와, "
        "반복문 안에서 계속 커지는 리스트가 없는지 확인하세요.",
        "Stopped: it wanted more than {memory} MB of memory. Check the shapes of your arrays and tensors, and "
        "whether a list keeps growing in a loop.",
    ),
    "output-limit": Bilingual(
        "출력이 1 MB를 넘어서 멈췄습니다. 반복문 안의 print를 줄이고 마지막 값만 출력해 보세요.",
        "Stopped: it printed more than 1 MB. Print less inside the loop, for example only the last value.",
    ),
    "too-many-files": Bilingual(
        "작업 폴더에 파일을 너무 많이(64 MB 또는 2,000개 넘게) 만들어서 멈췄습니다. 반복문 안에서 매번 저장하고 있지는 않은지 보세요.",
        "Stopped: it filled its working folder (more than 64 MB or 2,000 files). Check whether it saves on every "
        "pass of a loop.",
    ),
    "recording-too-large": Bilingual(
        "그래프나 변수의 값이 너무 커서 살펴볼 수 없습니다. 데이터의 크기를 줄여서 다시 실행해 보세요.",
        "The graph or the values of the variables are too large to look at. Run it again with smaller data.",
    ),
    "crashed": Bilingual(
        "파이썬 프로세스가 갑자기 끝났습니다({detail}). 예외가 아니라 프로세스 자체가 죽은 경우입니다. "
        "너무 깊은 재귀나 ctypes 같은 저수준 호출을 쓰고 있는지 확인하세요.",
        "The Python process died ({detail}): no exception, the process itself. Check for very deep recursion or "
        "low-level calls such as ctypes.",
    ),
    "left-early": Bilingual(
        "답안이 끝까지 실행되지 않고 프로세스를 끝냈습니다(os._exit 같은 호출). 종료 코드 0은 정답이 아닙니다. "
        "그 호출을 지우고 다시 실행하세요.",
        "The answer ended its own process before the end (a call such as os._exit). Exit code 0 is no right "
        "answer: remove that call and run it again.",
    ),
    "graph-never-ends": Bilingual(
        "답안의 그래프를 다시 실행해 보았지만 {limit}초 안에 끝나지 않았습니다. tf.while_loop의 조건이 언젠가 거짓이 되는지 확인하세요.",
        "Your graph, run again to check it, did not finish within {limit} s. Check that the condition of your "
        "tf.while_loop becomes false at some point.",
    ),
    "graph-too-large": Bilingual(
        "답안의 그래프를 다시 실행하는 데 메모리가 너무 많이 필요합니다. 텐서의 크기(shape)를 확인하세요.",
        "Running your graph again to check it takes too much memory. Check the shapes of your tensors.",
    ),
    "graph-crashes": Bilingual(
        "답안의 그래프를 다시 실행하자 텐서플로 프로세스가 죽었습니다. 최근에 바꾼 연산부터 하나씩 확인하세요.",
        "Running your graph again to check it made the TensorFlow process die. Check your operations one by one, "
        "starting with the last ones you changed.",
    ),
}
STOPPED = Bilingual("{limit}초 안에 끝나지 않아 멈췄습니다. ", "Stopped: it did not finish within {limit} s. ")
GAP = re.compile(r"\{(\w+)\}")
GROWTH_LABELS = ("created-in-loop", "graph-grows")
"""The labels under which an exercise may have its own message on a graph that grows; it goes before the usual one."""

OF_ENDINGS = {
    Ending.TIMED_OUT: "timed-out",
    Ending.MEMORY_LIMIT: "memory-limit",
    Ending.OUTPUT_LIMIT: "output-limit",
    Ending.CRASHED: "crashed",
}
OF_DETAILS = {
    (Ending.OUTPUT_LIMIT, "files"): "too-many-files",
    (Ending.MEMORY_LIMIT, "result"): "recording-too-large",
    (Ending.CRASHED, "exit 0"): "left-early",
}
OF_LOST_JUDGES = {
    BrokenLimit.TIME: (VerdictKind.TIMED_OUT, "graph-never-ends"),
    BrokenLimit.MEMORY: (VerdictKind.MEMORY_LIMIT, "graph-too-large"),
    None: (VerdictKind.CRASHED, "graph-crashes"),
}


def finding_for_ending(recording: Recording, limits: RunLimits, labels: Mapping[str, Label]) -> Finding:
    """The finding for an answer whose process did not end by itself; where its graph grew, that is why."""
    if recording.ending is Ending.TIMED_OUT and recording.growth is not None:
        return _finding_for_growth(recording, recording.growth, limits, labels)
    label = OF_DETAILS.get((recording.ending, recording.detail), OF_ENDINGS[recording.ending])
    values = {
        "limit": f"{limits.seconds:g}",
        "used": f"{recording.seconds:.1f}",
        "memory": limits.memory_mb,
        "detail": recording.detail,
    }
    return _finding(label, labels, recording.line, values)


def _finding_for_growth(
    recording: Recording, growth: Growth, limits: RunLimits, labels: Mapping[str, Label]
) -> Finding:
    values = {"limit": f"{limits.seconds:g}", "first": growth.first, "last": growth.last}
    described = (label for label in GROWTH_LABELS if label in labels and _is_filled_by(labels[label].message, values))
    label = next(described, None)
    message = labels[label].message if label else MESSAGES["graph-grows"]
    stopped = Bilingual(STOPPED.ko + message.ko, STOPPED.en + message.en).filled(**values)
    return Finding(label or "graph-grows", stopped, recording.line, labels[label].card if label else None)


def finding_for_lost_judge(
    broken: BrokenLimit | None, limits: RunLimits, labels: Mapping[str, Label]
) -> tuple[VerdictKind, Finding]:
    """The verdict and its finding where the judge was lost while it ran the answer's graph."""
    kind, label = OF_LOST_JUDGES.get(broken, OF_LOST_JUDGES[None])
    return kind, _finding(label, labels, None, {"limit": f"{limits.seconds:g}"})


def _is_filled_by(message: Bilingual, values: Mapping[str, object]) -> bool:
    return set(GAP.findall(message.ko + message.en)) <= values.keys()


def _finding(label: str, labels: Mapping[str, Label], line: int | None, values: Mapping[str, object]) -> Finding:
    described = labels.get(label)
    message = described.message if described else MESSAGES[label]
    return Finding(label, message.filled(**values), line, described.card if described else None)
