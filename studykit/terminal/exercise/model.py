"""The work on an exercise on a screen, apart from the screen: what is shown, and what each key does."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum, auto

from studykit.domain.exercises.exercise_session import ExerciseSession
from studykit.domain.exercises.progress import Event, Work, earned_grade
from studykit.domain.exercises.verdict import Finding, Verdict
from studykit.domain.keys.default_keys import EXERCISE
from studykit.domain.keys.keymap import Keymap
from studykit.domain.schedule.grade import Grade
from studykit.errors import N_, UserError
from studykit.terminal.exercise.tensorboard import INSTALL, TensorBoard
from studykit.terminal.messages import Messages
from studykit.terminal.ui.key_labels import first_key

KEEP_EVERY_SECONDS = 2.0
"""How much typing at most is not on the disk yet."""


class Phase(Enum):
    """What the screen waits for."""

    EDIT = auto()
    RUNNING = auto()
    VERDICT = auto()
    DONE = auto()


class Pane(Enum):
    """What stands beside the editor."""

    TASK = auto()
    VERDICT = auto()
    GRAPH = auto()
    ATTEMPTS = auto()
    DIFF = auto()
    BOARD = auto()
    HELP = auto()


class ExerciseModel:
    """One exercise as the screen shows it. `protection` is the level in force before the first run, if it is known."""

    def __init__(
        self,
        session: ExerciseSession,
        say: Messages,
        monotonic: Callable[[], float],
        protection: str = "",
        board: TensorBoard | None = None,
        keys: Keymap = EXERCISE,
    ) -> None:
        self.session = session
        self.board = board or TensorBoard()
        self.say = say
        self.keys = keys
        self.protection = protection
        self.phase = Phase.EDIT
        self.pane = Pane.TASK
        self.notice = ""
        self.alarm = ""
        self.asking: str | None = None
        self.scroll = 0
        self.finding = 0
        self.step = ""
        self.work = Work()
        self.attempts: list[Event] = []
        self.chosen: Grade | None = None
        self.left = False
        self._earlier: Event | None = None
        self.editor_wanted = False
        self.browser_wanted = False
        self._monotonic = monotonic
        self._began = self._kept_at = monotonic()
        self.guarded(session.open)
        self.text = self.judged_text = self._kept_text = session.text
        self._look_up()
        if self.grade is not None:
            self._show(Phase.VERDICT, Pane.VERDICT)

    @property
    def verdict(self) -> Verdict | None:
        """The last verdict of this sitting."""
        return self.session.verdict

    @property
    def main_finding(self) -> Finding | None:
        """The finding that is shown."""
        return self.verdict.findings[self.finding] if self.verdict and self.verdict.findings else None

    @property
    def editing(self) -> bool:
        """Whether letters belong to the answer."""
        return self.phase is Phase.EDIT and self.pane is Pane.TASK

    @property
    def grade(self) -> Grade | None:
        """The grade to be saved: the chosen one, else the earned one; None while there is nothing to grade."""
        earned = earned_grade(self.work, self.session.exercise.kind)
        return earned if self.chosen is None else self.chosen

    @property
    def saves(self) -> bool:
        """Whether Enter saves the grade."""
        right = self.verdict is None or self.verdict.passed or self.work.solution_seen
        return self.phase is Phase.VERDICT and self.grade is not None and right

    @property
    def solution_open(self) -> bool:
        """Whether the solution may be looked at without giving up."""
        return self.phase is Phase.DONE or self.work.passed or self.work.solution_seen

    @property
    def seconds(self) -> float:
        """How long the run has taken so far."""
        return self._monotonic() - self._began

    def edit(self, text: str) -> None:
        """Take over what was typed; it is kept at once if the last time is some seconds ago."""
        if text != self.text:
            self.text, self.notice, self.asking = text, "", None
            self.keep_now_and_then()

    def keep_now_and_then(self) -> None:
        """Keep the text if it changed and the last time is some seconds ago."""
        if self._monotonic() - self._kept_at >= KEEP_EVERY_SECONDS:
            self.keep()

    def keep(self) -> bool:
        """Keep the text; whether it is safe on the disk now."""
        if self.text == self._kept_text or self.phase is Phase.DONE:
            return True
        self._kept_at = self._monotonic()
        if self.guarded(lambda: self.session.keep(self.text)):
            self._kept_text, self.alarm = self.text, ""
            return True
        return False

    def run(self) -> None:
        """Ask for a verdict; whoever shows the desk calls `session.judge` and then `judged`."""
        self.keep()
        self.judged_text, self.step, self._began = self.text, "", self._monotonic()
        self._show(Phase.RUNNING, Pane.TASK)

    def progressed(self, step: str) -> None:
        """Note what the runner is at; may be called on any thread."""
        self.step = step

    def judged(self, verdict: Verdict) -> None:
        """Log the verdict and show it; it is shown even if it cannot be logged."""
        self.session.verdict, self.finding = verdict, 0
        self.protection = verdict.protection if verdict.seconds else self.protection
        self._show(Phase.VERDICT, Pane.VERDICT)
        self.guarded(lambda: self.session.log(self.judged_text, verdict))
        self._look_up()

    def hint(self) -> None:
        """Show the next hint below the task; after passing, a hint would only cost."""
        if self.work.passed:
            self.notice = self.say("Passed already: no hint is needed.")
            return
        found = self.session.hint()
        self._look_up()
        self.notice = "" if found else self._told(N_("Those were all the hints. {key} shows the solution."), "solution")
        self._show(Phase.EDIT, Pane.TASK, scroll=10_000)

    @property
    def has_board(self) -> bool:
        """Whether there is something for TensorBoard to show, or it is showing it."""
        return self.board.runs or bool(self.verdict and self.verdict.event_files)

    def toggle_board(self) -> None:
        """Start TensorBoard on what the last run left and show where it listens, or end it."""
        files = self.verdict.event_files if self.verdict else ()
        if self.board.runs:
            self.board.stop()
            self.notice = self.say("TensorBoard has ended.")
            if self.pane is Pane.BOARD:
                self.close()
        elif not self.board.installed():
            self.notice = self.say("TensorBoard is not installed. To install it: {install}", install=INSTALL)
        else:
            try:
                self.board.start(files)
            except OSError as error:
                self.notice = self.say("TensorBoard cannot be started: {reason}", reason=error)
                return
            self._show(self.phase, Pane.BOARD)

    def want_browser(self) -> None:
        """Ask for the browser; whoever shows the desk opens it."""
        self.browser_wanted = self.board.address is not None

    def toggle(self, pane: Pane) -> None:
        """Show a pane, or close it."""
        if self.pane is pane:
            self.close()
        else:
            self._show(self.phase, pane)

    @property
    def home(self) -> Pane:
        """The pane that the phase shows by itself."""
        return Pane.TASK if self.phase in (Phase.EDIT, Phase.RUNNING) else Pane.VERDICT

    def close(self) -> None:
        """Back to what the phase shows by itself."""
        self._show(self.phase, self.home)

    def choose(self, grade: Grade) -> None:
        """Choose another grade than the earned one."""
        self.chosen = grade

    def back_to_editor(self) -> None:
        """Go on writing."""
        self._show(Phase.EDIT, Pane.TASK)

    @property
    def earlier_answers(self) -> list[Event]:
        """The attempts of this round whose answers are not what is being written, oldest first."""
        variant = self.session.judged_at.variant
        own = [one for one in self.work.attempts if one.answer is not None and one.variant == variant]
        return [one for one in own if one.answer != self.text]

    def earlier(self) -> None:
        """Put the answer before the one that was put in last into the editor; after the first one, the last."""
        shown = self._earlier if self._earlier and self._earlier.answer == self.text else None
        before = [one for one in self.earlier_answers if shown is None or one.stamp.at_ms < shown.stamp.at_ms]
        wanted = (before or self.earlier_answers)[-1:]
        self.back_to_editor()
        if not wanted:
            self.notice = self.say("There is no earlier answer in this round.")
            return
        self._earlier, self.text = wanted[0], wanted[0].answer or ""
        number = self.attempts.index(wanted[0]) + 1
        self.notice = self.say("Answer of attempt {number}. Ctrl-Z brings back what you had.", number=number)

    def last_verdict(self) -> None:
        """Show the last verdict again."""
        if self.verdict is None and self.grade is None:
            self.notice = self._told(N_("There is no verdict yet. {key} runs the answer."), "run")
        else:
            self._show(Phase.VERDICT, Pane.VERDICT)

    def next_finding(self) -> None:
        """Show the next finding; after the last the first."""
        if self.verdict and self.verdict.findings:
            self.finding = (self.finding + 1) % len(self.verdict.findings)
            self._show(self.phase, Pane.VERDICT)

    def solution(self, confirmed: bool) -> None:
        """Show the difference to the solution; before passing that gives the exercise up, so ask once."""
        if not self.solution_open:
            if not confirmed:
                self._ask("solution", N_("The solution gives the exercise up. {key} once more shows it."))
                return
            self.keep()
            self.session.solution()
            self._look_up()
        if self.phase is Phase.EDIT:
            self.phase = Phase.VERDICT
        self._show(self.phase, Pane.DIFF)

    def diff(self) -> None:
        """Show the difference to the solution where that costs nothing any more."""
        if self.solution_open:
            self.toggle(Pane.DIFF)
        else:
            self.notice = self._told(
                N_("The solution shows after passing. {key} gives the exercise up and shows it."), "solution"
            )

    def reset(self, confirmed: bool) -> None:
        """Go back to the starter, after asking once."""
        if not confirmed:
            self._ask("starter", N_("{key} once more brings back the starter; Ctrl-Z undoes it."))
            return
        self.session.reset()
        self.text = self._kept_text = self.session.exercise.starter
        self._show(Phase.EDIT, Pane.TASK)

    def save(self) -> None:
        """Save the grade."""
        self.session.finish(self.chosen)
        self._show(Phase.DONE, Pane.VERDICT)

    def want_editor(self) -> None:
        """Ask for the learner's own editor; whoever shows the desk opens it."""
        self.back_to_editor()
        self.editor_wanted = True

    def leave(self, confirmed: bool) -> None:
        """Leave; what was typed is kept. Where that fails, leave only when asked once more."""
        if self.keep() or confirmed:
            self.left = True
        else:
            self._ask("quit", N_("The text is not saved. {key} once more leaves without it."))

    def change_language(self) -> None:
        """Speak the other language."""
        self.notice = self.say.change()

    def _told(self, sentence: str, action: str) -> str:
        """A sentence that names the key of an action."""
        return self.say(sentence, key=first_key(self.keys, action, self.say) or action)

    def _ask(self, action: str, question: str) -> None:
        self.asking, self.notice = action, self._told(question, action)

    def _show(self, phase: Phase, pane: Pane, scroll: int = 0) -> None:
        self.phase, self.pane, self.scroll = phase, pane, scroll

    def _look_up(self) -> None:
        """Read the work anew; drawing must not ask the disk."""

        def read() -> None:
            self.work, self.attempts = self.session.work, self.session.attempts

        self.guarded(read)

    def guarded(self, act: Callable[[], object]) -> bool:
        """Do something that may fail; whether it went well. A mistake that a person can mend becomes the alarm."""
        try:
            act()
        except UserError as error:
            self.alarm = self.say.error(error)
            return False
        return True
