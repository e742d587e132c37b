"""What the actions of the exercise screen do, and where."""

from __future__ import annotations

from collections.abc import Callable

from studykit.domain.exercises.exercise import ExerciseKind
from studykit.domain.keys.default_keys import GRADES
from studykit.domain.keys.key_names import types
from studykit.domain.schedule.grade import Grade
from studykit.errors import N_
from studykit.terminal.exercise.model import ExerciseModel
from studykit.terminal.exercise.view import ExercisePane, ExercisePhase
from studykit.terminal.ui.effect import Effect, guarded
from studykit.terminal.ui.key_labels import first_key

Step = Callable[[ExerciseModel, bool], Effect | None]
"""Takes whether its key was pressed to confirm its own question."""


def _toggle(pane: ExercisePane) -> Step:
    return lambda model, _: model.view.toggle(pane)


def _enter(model: ExerciseModel, confirmed: bool) -> Effect | None:
    if model.view.pane is ExercisePane.BOARD:
        return model.open_browser()
    if model.view.pane is model.view.home and model.saves:
        model.save()
        return None
    return _escape(model, confirmed)


def _escape(model: ExerciseModel, _: bool) -> Effect | None:
    if model.view.pane is not model.view.home:
        model.view.close()
    elif model.view.phase is ExercisePhase.DONE:
        return model.leave(False)
    else:
        model.back_to_editor()
    return None


EVERYWHERE: dict[str, Step] = {
    "run": lambda model, _: model.run(),
    "hint": lambda model, _: model.hint(),
    "verdict": lambda model, _: model.last_verdict(),
    "graph": _toggle(ExercisePane.GRAPH),
    "earlier": lambda model, _: model.bring_back(),
    "attempts": _toggle(ExercisePane.ATTEMPTS),
    "solution": ExerciseModel.solution,
    "starter": ExerciseModel.reset,
    "editor": lambda model, _: model.edit_outside(),
    "language": lambda model, _: model.change_language(),
    "help": _toggle(ExercisePane.HELP),
    "quit": ExerciseModel.leave,
}
"""What does something wherever the focus is."""
IN_PANES: dict[str, Step] = {
    "go_on": _enter,
    "back": _escape,
    "diff": lambda model, _: model.diff(),
    "board": lambda model, _: model.toggle_board(),
    "browser": lambda model, _: model.open_browser(),
    "next_finding": lambda model, _: model.next_finding(),
}
"""What does something only beside the editor."""
STEPS = EVERYWHERE | IN_PANES

MOVE_A_LINE = "Alt-↑↓"
IN_EDITOR = (
    (f"{MOVE_A_LINE} Ctrl-↑↓", N_("move the line up or down")),
    ("Tab Shift-Tab", N_("indent by four, and back")),
    ("Ctrl-Z Ctrl-Y", N_("undo, redo")),
)
MOVING = (
    ("PgUp PgDn", N_("scroll the task or the pane")),
    ("0–5", N_("after passing: change the grade before it is saved")),
    ("Ctrl-C", N_("leave at once; the answer in progress is kept")),
)
"""Keys that the screen itself takes care of, for the help."""

STILL_AT_THE_END = {
    *("help", "graph", "attempts", "solution", "quit", "language"),
    *("go_on", "back", "diff", "next_finding", "board", "browser"),
}


def act(model: ExerciseModel, key: str, action: str | None) -> Effect | None:
    """Do what a key does here; a key without meaning does nothing, and one that fails says why."""
    confirms = model.view.asking is not None and model.view.asking == action
    model.view.asking = None
    model.alarm = model.notice = ""
    if action is not None and means(action, model) and not (model.view.editing and types(key)):
        return guarded(model, lambda: STEPS[action](model, confirms))
    if key in GRADES and model.saves and model.view.pane is ExercisePane.VERDICT:
        model.choose(Grade(int(key)))
    elif types(key):
        model.notice = _how_to_type(model)
    return None


def _how_to_type(model: ExerciseModel) -> str:
    """What to press before what is typed goes into the answer."""
    if model.view.phase is ExercisePhase.DONE:
        return model.say("The grade is saved. Enter ends.")
    if model.view.pane is not model.view.home:
        return model.say("Esc closes this; then you can write on.")
    if model.saves:
        return model.say("Enter saves the grade; Esc goes back to the editor.")
    return model.say("Enter goes back to the editor; then you can write on.")


def means(action: str, model: ExerciseModel) -> bool:
    """Whether an action does something here."""
    if model.view.phase is ExercisePhase.RUNNING:
        return action in ("quit", "language")
    if (model.view.editing and action in IN_PANES) or (
        model.view.phase is ExercisePhase.DONE and action not in STILL_AT_THE_END
    ):
        return False
    idle = {"board": not model.has_board, "browser": model.view.pane is not ExercisePane.BOARD}
    return not idle.get(action, False)


def enter_words(model: ExerciseModel) -> str:
    """What Enter does in a pane, in a word."""
    if model.view.pane is ExercisePane.BOARD:
        return model.say("browser")
    if model.view.pane is not model.view.home:
        return model.say("back")
    if model.view.phase is ExercisePhase.DONE:
        return model.say("end")
    return model.say("save the grade") if model.saves else model.say("go on editing")


def useful_keys(model: ExerciseModel) -> list[tuple[str, str]]:
    """The keys worth a hint here, the most useful first, each with a word."""
    words = {"go_on": enter_words(model)}
    words |= {"board": model.say("end")} if model.view.pane is ExercisePane.BOARD else {}
    useful = []
    for name in _useful_actions(model):
        if name == MOVE_A_LINE:
            useful.append((MOVE_A_LINE, model.say("move the line")))
        elif key := _nearest_key(model, name):
            useful.append((key, words.get(name) or model.say(model.keys[name].short)))
    return useful


def _useful_actions(model: ExerciseModel) -> list[str]:
    if model.view.phase is ExercisePhase.RUNNING:
        return ["quit"]
    if model.view.editing:
        moves = [MOVE_A_LINE] if model.session.exercise.kind is ExerciseKind.ORDER else []
        seen = ["verdict", *(["earlier"] if model.earlier_answers else [])] if model.verdict else []
        rest = ["solution", "graph", "attempts", "starter", "language", "help", "quit"]
        return ["run", *moves, "hint", *seen, *rest]
    if model.view.pane is ExercisePane.BOARD:
        return [*(["go_on"] if model.board.address else []), "board", "back", "quit"]
    if model.view.pane is not ExercisePane.VERDICT:
        return ["back", "quit"]
    several = model.verdict is not None and len(model.verdict.findings) > 1
    names = ["go_on", *(["board"] if model.has_board else []), *(["next_finding"] if several else []), "graph"]
    names += ["diff"] if model.solution_open else []
    if model.saves:
        return [*names, "back", "help", "quit"]
    return [*names, *(["hint", "help"] if model.view.phase is not ExercisePhase.DONE else []), "quit"]


def _nearest_key(model: ExerciseModel, name: str) -> str:
    """The first key of an action; beside the editor rather a letter, if it has one."""
    letter = next((key for key in model.keys[name].keys if len(key) == 1), "")
    return letter if letter and not model.view.editing else first_key(model.keys, name, model.say)
