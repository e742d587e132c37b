"""An exercise session with a learner's work in memory and a judge that looks for words; also a small program."""

from __future__ import annotations

import dataclasses
import os
import sys
import time
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

from studykit.domain.exercises.exercise import Exercise, ExerciseKey, ExerciseKind
from studykit.domain.exercises.exercise_session import ExerciseSession, OnProgress
from studykit.domain.exercises.progress import Event, EventKind, Round, Work, judged, work_since_grade
from studykit.domain.exercises.verdict import DrawnNode, Finding, Verdict, VerdictKind
from studykit.domain.keys.default_keys import EXERCISE as KEYS
from studykit.domain.keys.keymap import Keymap, bound
from studykit.domain.language.bilingual import Bilingual
from studykit.domain.running.judge_request import JudgeRequest
from studykit.domain.running.output import Output
from studykit.domain.running.scratch_file import ScratchFile
from studykit.domain.schedule.card_state import CardState, NeverReviewed, Reviewed
from studykit.domain.schedule.grade import Grade
from studykit.domain.schedule.review_log import LogRow, ReviewKey, RowKind
from studykit.domain.schedule.sm2 import Memory
from studykit.domain.schedule.study_day import stamp
from studykit.env import parse_language
from studykit.errors import UserError
from studykit.terminal.exercise.model import ExerciseModel
from studykit.terminal.exercise.tensorboard import TensorBoard, browser_at_hand
from studykit.terminal.messages import Messages
from studykit.terminal.ui.effect import Leave
from studykit.terminal.ui.palette import depth_of, palette

STARTER = "import tensorflow as tf\n\ntheta = tf.Variable(0.0)\ntheta = theta - 1.0\n"
SOLUTION = "import tensorflow as tf\n\ntheta = tf.Variable(0.0)\nstep = tf.assign(theta, theta - 1.0)\n"
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)

EXERCISE = Exercise(
    key=ExerciseKey("mission", "9.6.1-assign-theta"),
    section="9.6.1",
    kind=ExerciseKind.FIX,
    title=Bilingual("theta가 학습되지 않는다", "theta does not learn"),
    task=Bilingual(
        "`theta`를 실제로 갱신하는 노드 `step`을 만드세요.\n\n데이터와 학습률은 그대로 두세요.",
        "Make a node `step` that really updates `theta`.\n\nLeave the data and the learning rate as they are.",
    ),
    starter=STARTER,
    solution=SOLUTION,
    check="",
    names={"step": Bilingual("theta를 갱신하는 노드입니다.", "The node that updates theta.")},
    labels={},
    hints=(
        Bilingual("훈련 전과 후의 값을 출력해 보세요.", "Print the value before and after training."),
        Bilingual("`tf.assign`이 값을 넣는 노드를 만듭니다.", "`tf.assign` makes the node that stores a value."),
    ),
)

DRAWING = (
    DrawnNode("theta", "VariableV2", (), True, 3),
    DrawnNode("sub/y", "Const", (), False, None),
    DrawnNode("sub", "Sub", ("theta", "sub/y"), False, 4),
    DrawnNode("Assign", "Assign", ("theta", "sub"), False, 4),
)
REBINDS = Finding(
    "rebinds-variable",
    Bilingual(
        "`theta`가 변수가 아니라 뺄셈의 출력입니다. `tf.assign`을 쓰세요.",
        "`theta` is no longer the variable but the output of a subtraction. Use `tf.assign`.",
    ),
    line=4,
    card="subtract-rebinds-the-name",
)
EVENT_FILES = (
    ScratchFile("logs/events.out.tfevents.1", 5, b"event"),
    ScratchFile("../outside.tfevents", 4, b"evil"),
)
NOT_DEFINED = Finding("missing", Bilingual("`step`이 없습니다.", "There is no `step`."))


def wrong_verdict() -> Verdict:
    seconds = {"start": 0.0, "record": 0.2, "judge": 0.1, "total": 0.31}
    output = Output("theta:\x1b[31m 0.0\n")
    return Verdict(VerdictKind.WRONG, (REBINDS, NOT_DEFINED), output, seconds, "strong", drawing=DRAWING[:3])


def passed_verdict() -> Verdict:
    return Verdict(VerdictKind.PASSED, seconds={"total": 0.29}, protection="strong", drawing=DRAWING)


def judge(request: JudgeRequest, on_progress: OnProgress) -> Verdict:
    """Passed with an assignment, a fault with the word FAULT, else wrong; SLOW takes until the end of the world.

    With the word EVENTS the answer leaves event files.
    """
    answer = request.answer
    if "SLOW" in answer:
        time.sleep(3600)
    if "EVENTS" in answer:
        return dataclasses.replace(wrong_verdict(), event_files=EVENT_FILES)
    if "FAULT" in answer:
        return Verdict(VerdictKind.CHECK_FAULT, details="Traceback\n  boom")
    return passed_verdict() if "tf.assign(" in answer else wrong_verdict()


class MemoryOfWork:
    """A learner's work in memory; `broken` says why nothing can be saved."""

    def __init__(self, drafts: Path | None = None) -> None:
        self.kept: list[str | None] = []
        self.logged: list[Event] = []
        self.rows: list[LogRow] = []
        self.broken: str | None = None
        self._file = drafts

    def draft(self, key: ExerciseKey) -> str | None:
        return self.kept[-1] if self.kept else None

    def keep_draft(self, key: ExerciseKey, text: str | None) -> None:
        self._check()
        self.kept.append(text)
        if self._file is not None:
            self._file.write_text(text or "", "utf-8")

    def add_event(
        self,
        key: ExerciseKey,
        kind: EventKind,
        now: datetime,
        at: Round,
        verdict: Verdict | None = None,
        answer: str | None = None,
    ) -> Event:
        self._check()
        last = self.logged[-1].stamp if self.logged else None
        event = Event(str(len(self.logged)), key, stamp(now, last), kind, answer=answer)
        event = dataclasses.replace(event, seed=at.seed, variant=at.variant)
        self.logged.append(judged(event, verdict) if verdict else event)
        return self.logged[-1]

    def events(self, key: ExerciseKey) -> list[Event]:
        return list(self.logged)

    def work(self, key: ExerciseKey) -> Work:
        return work_since_grade(self.logged)

    def card_state(self, key: ReviewKey) -> CardState:
        return CardState()

    def grade_exercise(self, key: ExerciseKey, grade: Grade, now: datetime, at: Round) -> LogRow:
        self.add_event(key, EventKind.GRADED, now, at)
        state = Reviewed(Memory(repetitions=1, interval_days=1), 0, date(2026, 11, 24), date(2026, 11, 23))
        self.rows.append(
            LogRow("row", key, stamp(now, None), "here", 1, RowKind.REVIEW, grade, None, NeverReviewed(), state)
        )
        return self.rows[-1]

    def _check(self) -> None:
        if self.broken:
            raise UserError(self.broken, folder="/home/me")


def model_on(
    learner: MemoryOfWork,
    language: str = "en",
    monotonic: Callable[[], float] = lambda: 0.0,
    exercise: Exercise = EXERCISE,
    board: TensorBoard | None = None,
    keys: Keymap = KEYS,
) -> ExerciseModel:
    session = ExerciseSession(exercise, learner, judge, lambda: NOW, lambda: f"lot {len(learner.logged)}", {})
    return ExerciseModel(session, Messages(parse_language(language)), monotonic, "strong", board, keys)


def main(language: str, drafts: str, kind: str = "fix") -> None:
    """Show the screen; the words `left` and how it was left at the end."""
    from studykit.terminal.exercise.screen import ExerciseScreen

    exercise = dataclasses.replace(EXERCISE, task=Bilingual(*("\n\n".join([text] * 4) for text in _tasks())))
    exercise = dataclasses.replace(exercise, kind=ExerciseKind(kind))
    stand_in = os.environ.get("TENSORBOARD", "")
    board = TensorBoard([sys.executable, stand_in], lambda: bool(stand_in), has_browser=browser_at_hand(os.environ))
    keys = bound(KEYS, {"run": [run_key]} if (run_key := os.environ.get("RUN_KEY")) else {})
    model = model_on(MemoryOfWork(Path(drafts)), language, time.monotonic, exercise, board, keys)
    ended_by = ExerciseScreen(model, palette("auto", depth_of(os.environ)), os.environ).run()
    print(f"left interrupted={ended_by == Leave(interrupted=True)} row={model.session.row is not None}")


def _tasks() -> tuple[str, str]:
    return EXERCISE.task.ko, EXERCISE.task.en


if __name__ == "__main__":
    main(*sys.argv[1:])
