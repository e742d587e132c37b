"""The work on an exercise on a screen, apart from the screen: what is shown, and what each step does."""

from __future__ import annotations

from collections.abc import Callable

from studykit.domain.exercises.exercise_session import ExerciseSession
from studykit.domain.exercises.progress import Event, Work, earned_grade
from studykit.domain.exercises.verdict import Finding, Verdict
from studykit.domain.keys.default_keys import EXERCISE
from studykit.domain.keys.keymap import Keymap
from studykit.domain.schedule.grade import Grade
from studykit.errors import N_, UserError
from studykit.terminal.exercise.draft import AnswerRun, Draft
from studykit.terminal.exercise.effects import EditAnswer, OpenBrowser, RunAnswer
from studykit.terminal.exercise.tensorboard import INSTALL, TensorBoard
from studykit.terminal.exercise.view import ExercisePane, ExercisePhase, ExerciseView
from studykit.terminal.messages import Messages
from studykit.terminal.ui.effect import Effect, Leave
from studykit.terminal.ui.key_labels import first_key

BELOW_THE_END = 10_000
"""A line that no pane has: to scroll there shows the last ones."""


class ExerciseModel:
    """One exercise as the screen shows it. `protection` is the level in force before the first run, if it is known.

    `work` and `attempts` are what the session had after the last step, so that drawing need not ask the disk.
    """

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
        self.notice = ""
        self.alarm = ""
        self.view = ExerciseView()
        self.work = Work()
        self.attempts: list[Event] = []
        self.chosen: Grade | None = None
        self._monotonic = monotonic
        self._succeeds(session.open)
        self.draft = Draft(session.text, monotonic)
        self.last_run = AnswerRun(self.draft.text, monotonic())
        self._look_up()
        if self.grade is not None:
            self.view.show(ExercisePhase.VERDICT, ExercisePane.VERDICT)

    @property
    def verdict(self) -> Verdict | None:
        """The last verdict of this sitting."""
        return self.session.verdict

    @property
    def main_finding(self) -> Finding | None:
        """The finding that is shown."""
        return self.verdict.findings[self.view.finding] if self.verdict and self.verdict.findings else None

    @property
    def grade(self) -> Grade | None:
        """The grade to be saved: the chosen one, else the earned one; None while there is nothing to grade."""
        earned = earned_grade(self.work, self.session.exercise.kind)
        return earned if self.chosen is None else self.chosen

    @property
    def saves(self) -> bool:
        """Whether Enter saves the grade."""
        right = self.verdict is None or self.verdict.passed or self.work.solution_seen
        return self.view.phase is ExercisePhase.VERDICT and self.grade is not None and right

    @property
    def solution_open(self) -> bool:
        """Whether the solution may be looked at without giving up."""
        return self.view.phase is ExercisePhase.DONE or self.work.passed or self.work.solution_seen

    @property
    def seconds(self) -> float:
        """How long the run has taken so far."""
        return self._monotonic() - self.last_run.began

    @property
    def has_board(self) -> bool:
        """Whether there is something for TensorBoard to show, or it is showing it."""
        return self.board.runs or bool(self.verdict and self.verdict.event_files)

    @property
    def earlier_answers(self) -> list[Event]:
        """The attempts of this round whose answers are not what is being written, oldest first."""
        variant = self.session.judged_at.variant
        attempts = [event for event in self.work.attempts if event.answer is not None and event.variant == variant]
        return [event for event in attempts if event.answer != self.draft.text]

    def edit(self, text: str) -> None:
        """Take over what was typed; it is kept at once if the last time is some seconds ago."""
        if text != self.draft.text:
            self.draft.text, self.notice, self.view.asking = text, "", None
            self.keep_now_and_then()

    def keep_now_and_then(self) -> None:
        """Keep the text if it changed and the last time is some seconds ago."""
        if self.draft.keep_due:
            self.keep()

    def keep(self) -> bool:
        """Keep the text; whether it is safe on the disk now."""
        if self.draft.kept or self.view.phase is ExercisePhase.DONE:
            return True
        kept = self._succeeds(lambda: self.draft.keep(self.session.keep))
        if kept:
            self.alarm = ""
        return kept

    def run(self) -> Effect:
        """Ask for a verdict on the answer as it stands."""
        self.keep()
        self.last_run = AnswerRun(self.draft.text, self._monotonic())
        self.view.show(ExercisePhase.RUNNING, ExercisePane.TASK)
        return RunAnswer(self.draft.text)

    def progressed(self, step: str) -> None:
        """Note what the runner is at; may be called on any thread."""
        self.last_run.step = step

    def judged(self, verdict: Verdict) -> None:
        """Log the verdict and show it; it is shown even if it cannot be logged."""
        self.session.verdict, self.view.finding = verdict, 0
        self.protection = verdict.protection if verdict.seconds else self.protection
        self.view.show(ExercisePhase.VERDICT, ExercisePane.VERDICT)
        self._succeeds(lambda: self.session.log(self.last_run.answer, verdict))
        self._look_up()

    def hint(self) -> None:
        """Show the next hint below the task; after passing, a hint would only cost."""
        if self.work.passed:
            self.notice = self.say("Passed already: no hint is needed.")
            return
        hint = self.session.hint()
        self._look_up()
        no_more = N_("Those were all the hints. {key} shows the solution.")
        self.notice = "" if hint else self._naming_the_key(no_more, "solution")
        self.view.show(ExercisePhase.EDIT, ExercisePane.TASK, scroll=BELOW_THE_END)

    def toggle_board(self) -> None:
        """Start TensorBoard on what the last run left and show where it listens, or end it."""
        if self.board.runs:
            self.board.stop()
            self.notice = self.say("TensorBoard has ended.")
            if self.view.pane is ExercisePane.BOARD:
                self.view.close()
        elif not self.board.installed():
            self.notice = self.say("TensorBoard is not installed. To install it: {install}", install=INSTALL)
        else:
            try:
                self.board.start(self.verdict.event_files if self.verdict else ())
            except OSError as error:
                self.notice = self.say("TensorBoard cannot be started: {reason}", reason=error)
                return
            self.view.show(self.view.phase, ExercisePane.BOARD)

    def open_browser(self) -> Effect | None:
        """Show TensorBoard in the browser; where there is none, say what to open elsewhere."""
        if self.board.address is None:
            return None
        if self.board.has_browser:
            return OpenBrowser(self.board.address)
        self.notice = self.say("No browser can be opened from here. Open {address}", address=self.board.address)
        return None

    def choose(self, grade: Grade) -> None:
        """Choose another grade than the earned one."""
        self.chosen = grade

    def back_to_editor(self) -> None:
        """Go on writing."""
        self.view.show(ExercisePhase.EDIT, ExercisePane.TASK)

    def bring_back(self) -> None:
        """Put the answer before the one that was put in last into the editor; after the first one, the last."""
        last = self.draft.brought_back
        shown = last if last and last.answer == self.draft.text else None
        answers = self.earlier_answers
        before = [event for event in answers if shown is None or event.stamp.at_ms < shown.stamp.at_ms]
        wanted = (before or answers)[-1:]
        self.back_to_editor()
        if not wanted:
            self.notice = self.say("There is no earlier answer in this round.")
            return
        self.draft.brought_back, self.draft.text = wanted[0], wanted[0].answer or ""
        number = self.attempts.index(wanted[0]) + 1
        self.notice = self.say("Answer of attempt {number}. Ctrl-Z brings back what you had.", number=number)

    def last_verdict(self) -> None:
        """Show the last verdict again."""
        if self.verdict is None and self.grade is None:
            self.notice = self._naming_the_key(N_("There is no verdict yet. {key} runs the answer."), "run")
        else:
            self.view.show(ExercisePhase.VERDICT, ExercisePane.VERDICT)

    def next_finding(self) -> None:
        """Show the next finding; after the last the first."""
        if self.verdict and self.verdict.findings:
            self.view.finding = (self.view.finding + 1) % len(self.verdict.findings)
            self.view.show(self.view.phase, ExercisePane.VERDICT)

    def solution(self, confirmed: bool) -> None:
        """Show the difference to the solution; before passing that gives the exercise up, so ask once."""
        if not self.solution_open:
            if not confirmed:
                self._ask("solution", N_("The solution gives the exercise up. {key} once more shows it."))
                return
            self.keep()
            self.session.solution()
            self._look_up()
        editing = self.view.phase is ExercisePhase.EDIT
        self.view.show(ExercisePhase.VERDICT if editing else self.view.phase, ExercisePane.DIFF)

    def diff(self) -> None:
        """Show the difference to the solution where that costs nothing any more."""
        if self.solution_open:
            self.view.toggle(ExercisePane.DIFF)
        else:
            sentence = N_("The solution shows after passing. {key} gives the exercise up and shows it.")
            self.notice = self._naming_the_key(sentence, "solution")

    def reset(self, confirmed: bool) -> None:
        """Go back to the starter, after asking once."""
        if not confirmed:
            self._ask("starter", N_("{key} once more brings back the starter; Ctrl-Z undoes it."))
            return
        self.session.reset()
        self.draft.begin_again(self.session.exercise.starter)
        self.back_to_editor()

    def save(self) -> None:
        """Save the grade."""
        self.session.finish(self.chosen)
        self.view.show(ExercisePhase.DONE, ExercisePane.VERDICT)

    def edit_outside(self) -> Effect:
        """Go on writing in the learner's own editor."""
        self.back_to_editor()
        return EditAnswer()

    def leave(self, confirmed: bool) -> Effect | None:
        """Leave; what was typed is kept. Where that fails, leave only when asked once more."""
        if self.keep() or confirmed:
            return Leave()
        self._ask("quit", N_("The text is not saved. {key} once more leaves without it."))
        return None

    def change_language(self) -> None:
        """Speak the other language."""
        self.notice = self.say.change()

    def _naming_the_key(self, sentence: str, action: str) -> str:
        return self.say(sentence, key=first_key(self.keys, action, self.say) or action)

    def _ask(self, action: str, question: str) -> None:
        self.view.asking, self.notice = action, self._naming_the_key(question, action)

    def _look_up(self) -> None:
        """Read the work anew."""

        def read() -> None:
            self.work, self.attempts = self.session.work, self.session.attempts

        self._succeeds(read)

    def _succeeds(self, act: Callable[[], object]) -> bool:
        """Do something that may fail; whether it went well. A mistake that a person can mend becomes the alarm."""
        try:
            act()
        except UserError as error:
            self.alarm = self.say.error(error)
            return False
        return True
