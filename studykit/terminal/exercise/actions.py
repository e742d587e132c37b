"""What the keys of the exercise screen do, and where."""

from __future__ import annotations

from collections.abc import Callable

from studykit.domain.exercises.exercise import ExerciseKind
from studykit.domain.keys.default_keys import GRADES
from studykit.domain.keys.key_names import types
from studykit.domain.schedule.grade import Grade
from studykit.errors import N_
from studykit.terminal.exercise.model import ExerciseDesk, Pane, Phase
from studykit.terminal.ui.key_labels import first_key

Step = Callable[[ExerciseDesk, bool], None]
"""Is told whether its key was pressed to confirm its own question."""


def _toggle(pane: Pane) -> Step:
    return lambda desk, _: desk.toggle(pane)


def _enter(desk: ExerciseDesk, _: bool) -> None:
    if desk.pane is Pane.BOARD:
        desk.want_browser()
    elif desk.pane is not desk.home:
        desk.close()
    elif desk.phase is Phase.DONE:
        desk.leave(False)
    elif desk.saves:
        desk.save()
    else:
        desk.back_to_editor()


def _escape(desk: ExerciseDesk, _: bool) -> None:
    if desk.pane is not desk.home:
        desk.close()
    elif desk.phase is Phase.DONE:
        desk.leave(False)
    else:
        desk.back_to_editor()


EVERYWHERE: dict[str, Step] = {
    "run": lambda desk, _: desk.run(),
    "hint": lambda desk, _: desk.hint(),
    "verdict": lambda desk, _: desk.last_verdict(),
    "graph": _toggle(Pane.GRAPH),
    "earlier": lambda desk, _: desk.earlier(),
    "attempts": _toggle(Pane.ATTEMPTS),
    "solution": ExerciseDesk.solution,
    "starter": ExerciseDesk.reset,
    "editor": lambda desk, _: desk.want_editor(),
    "language": lambda desk, _: desk.change_language(),
    "help": _toggle(Pane.HELP),
    "quit": ExerciseDesk.leave,
}
"""What does something wherever the focus is."""
IN_PANES: dict[str, Step] = {
    "go_on": _enter,
    "back": _escape,
    "diff": lambda desk, _: desk.diff(),
    "board": lambda desk, _: desk.toggle_board(),
    "browser": lambda desk, _: desk.want_browser(),
    "next_finding": lambda desk, _: desk.next_finding(),
}
"""What does something only beside the editor."""

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


def press(desk: ExerciseDesk, key: str) -> None:
    """Do what a key does here; a key without meaning does nothing, and one that fails says why."""
    asked, desk.asking = desk.asking, None
    desk.alarm = desk.notice = ""
    action = desk.keys.action(key)
    if action is not None and means(action, desk) and not (desk.editing and types(key)):
        step = (EVERYWHERE | IN_PANES)[action]
        desk.guarded(lambda: step(desk, asked == action))
    elif key in GRADES and desk.saves and desk.pane is Pane.VERDICT:
        desk.choose(Grade(int(key)))
    elif types(key):
        desk.notice = _how_to_type(desk)


def _how_to_type(desk: ExerciseDesk) -> str:
    """What to press before what is typed goes into the answer."""
    if desk.phase is Phase.DONE:
        return desk.say("The grade is saved. Enter ends.")
    if desk.pane is not desk.home:
        return desk.say("Esc closes this; then you can write on.")
    if desk.saves:
        return desk.say("Enter saves the grade; Esc goes back to the editor.")
    return desk.say("Enter goes back to the editor; then you can write on.")


def means(action: str, desk: ExerciseDesk) -> bool:
    """Whether an action does something here."""
    if desk.phase is Phase.RUNNING:
        return action in ("quit", "language")
    if (desk.editing and action in IN_PANES) or (desk.phase is Phase.DONE and action not in STILL_AT_THE_END):
        return False
    idle = {"board": not desk.has_board, "browser": desk.pane is not Pane.BOARD}
    return not idle.get(action, False)


def enter_words(desk: ExerciseDesk) -> str:
    """What Enter does in a pane, in a word."""
    if desk.pane is Pane.BOARD:
        return desk.say("browser")
    if desk.pane is not desk.home:
        return desk.say("back")
    if desk.phase is Phase.DONE:
        return desk.say("end")
    return desk.say("save the grade") if desk.saves else desk.say("go on editing")


def useful_keys(desk: ExerciseDesk) -> list[tuple[str, str]]:
    """The keys worth a hint here, the most useful first, each with a word."""
    words = {"go_on": enter_words(desk)}
    words |= {"board": desk.say("end")} if desk.pane is Pane.BOARD else {}
    told = []
    for name in _useful_actions(desk):
        if name == MOVE_A_LINE:
            told.append((MOVE_A_LINE, desk.say("move the line")))
        elif key := _nearest_key(desk, name):
            told.append((key, words.get(name) or desk.say(desk.keys[name].short)))
    return told


def _useful_actions(desk: ExerciseDesk) -> list[str]:
    if desk.phase is Phase.RUNNING:
        return ["quit"]
    if desk.editing:
        moves = [MOVE_A_LINE] if desk.bench.exercise.kind is ExerciseKind.ORDER else []
        seen = ["verdict", *(["earlier"] if desk.earlier_answers else [])] if desk.verdict else []
        rest = ["solution", "graph", "attempts", "starter", "language", "help", "quit"]
        return ["run", *moves, "hint", *seen, *rest]
    if desk.pane is Pane.BOARD:
        return [*(["go_on"] if desk.board.address else []), "board", "back", "quit"]
    if desk.pane is not Pane.VERDICT:
        return ["back", "quit"]
    several = desk.verdict is not None and len(desk.verdict.findings) > 1
    names = ["go_on", *(["board"] if desk.has_board else []), *(["next_finding"] if several else []), "graph"]
    names += ["diff"] if desk.solution_open else []
    if desk.saves:
        return [*names, "back", "help", "quit"]
    return [*names, *(["hint", "help"] if desk.phase is not Phase.DONE else []), "quit"]


def _nearest_key(desk: ExerciseDesk, name: str) -> str:
    """The first key of an action; beside the editor rather a letter, if it has one."""
    letter = next((key for key in desk.keys[name].keys if len(key) == 1), "")
    return letter if letter and not desk.editing else first_key(desk.keys, name, desk.say)
