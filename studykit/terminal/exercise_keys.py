"""The keys of the exercise screen: what each is called, what it does, and where it does it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from studykit.domain.exercise import ExerciseKind
from studykit.domain.grade import Grade
from studykit.errors import N_
from studykit.terminal.exercise_desk import ExerciseDesk, Pane, Phase


@dataclass(frozen=True, slots=True)
class Key:
    """A key, its second name if it has one, what it does in a word and in words, and what it does.

    `press` is told whether the key was pressed to confirm its own question.
    """

    name: str
    also: str
    short: str
    meaning: str
    press: Callable[[ExerciseDesk, bool], None]


def _toggle(pane: Pane) -> Callable[[ExerciseDesk, bool], None]:
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


LEAVE = Key("F10", "Ctrl-Q", N_("leave"), N_("leave; the answer in progress is kept"), ExerciseDesk.leave)

EVERYWHERE = (
    Key("F5", "Ctrl-R", N_("run"), N_("run the answer and have it checked"), lambda desk, _: desk.run()),
    Key("F2", "Ctrl-T", N_("hint"), N_("the next hint"), lambda desk, _: desk.hint()),
    Key("F6", "", N_("verdict"), N_("the last verdict again"), lambda desk, _: desk.last_verdict()),
    Key("F3", "Ctrl-G", N_("graph"), N_("the graph that the last run built"), _toggle(Pane.GRAPH)),
    Key(
        "F9",
        "",
        N_("earlier answer"),
        N_("your earlier answers of this round, one after the other; Ctrl-Z undoes it"),
        lambda desk, _: desk.earlier(),
    ),
    Key("F4", "", N_("attempts"), N_("your attempts so far"), _toggle(Pane.ATTEMPTS)),
    Key(
        "F8", "", N_("solution"), N_("the solution; before passing, this gives the exercise up"), ExerciseDesk.solution
    ),
    Key("F7", "", N_("starter"), N_("back to the starter"), ExerciseDesk.reset),
    Key(
        "Ctrl-O",
        "",
        N_("own editor"),
        N_("write in the editor of $VISUAL or $EDITOR"),
        lambda desk, _: desk.want_editor(),
    ),
    Key("F1", "", N_("help"), N_("this help"), _toggle(Pane.HELP)),
    LEAVE,
)
"""Keys that do something wherever the focus is."""

IN_PANES = (
    Key("Enter", "", N_("go on"), N_("in a pane: go on; after passing: save the grade"), _enter),
    Key("Esc", "", N_("back"), N_("in a pane: back, to the editor in the end"), _escape),
    Key("g", "", N_("graph"), N_("in a pane: the graph"), _toggle(Pane.GRAPH)),
    Key("d", "", N_("diff"), N_("in a pane: the difference to the solution"), lambda desk, _: desk.diff()),
    Key(
        "t",
        "",
        N_("TensorBoard"),
        N_("in a pane: TensorBoard on the event files of the last run; once more ends it"),
        lambda desk, _: desk.toggle_board(),
    ),
    Key("o", "", N_("browser"), N_("beside TensorBoard: open it in the browser"), lambda desk, _: desk.want_browser()),
    Key("n", "", N_("next finding"), N_("in a pane: the next finding"), lambda desk, _: desk.next_finding()),
)
"""Keys that are letters of the answer while the editor has the focus."""

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

GRADES = tuple("012345")
STILL_AT_THE_END = ("F1", "F3", "F4", "F8", "F10", "Enter", "Esc", "g", "d", "n", "t", "o")


def press(desk: ExerciseDesk, name: str) -> None:
    """Do what a key does here; a key without meaning does nothing, and one that fails says why."""
    asked, desk.asking = desk.asking, None
    desk.alarm = desk.notice = ""
    key = key_named(name, desk)
    if key is not None:
        desk.guarded(lambda: key.press(desk, asked == key.name))
    elif name in GRADES and desk.saves and desk.pane is Pane.VERDICT:
        desk.choose(Grade(int(name)))
    elif len(name) == 1:
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


def key_named(name: str, desk: ExerciseDesk) -> Key | None:
    """The key that does something here; None for one that does nothing."""
    if desk.phase is Phase.RUNNING:
        return LEAVE if name in (LEAVE.name, LEAVE.also) else None
    table = EVERYWHERE if desk.editing else EVERYWHERE + IN_PANES
    found = next((key for key in table if name in (key.name, key.also) and name), None)
    if found and desk.phase is Phase.DONE and found.name not in STILL_AT_THE_END:
        return None
    idle = {"t": not desk.has_board, "o": desk.pane is not Pane.BOARD}
    return None if found and idle.get(found.name) else found


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
    tables = {key.name: key for key in EVERYWHERE + IN_PANES}
    if desk.phase is Phase.RUNNING:
        names = ["F10"]
    elif desk.editing:
        moves = [MOVE_A_LINE] if desk.bench.exercise.kind is ExerciseKind.ORDER else []
        seen = ["F6", *(["F9"] if desk.earlier_answers else [])] if desk.verdict else []
        names = ["F5", *moves, "F2", *seen, "F8", "F3", "F4", "F7", "F1", "F10"]
    elif desk.pane is Pane.VERDICT:
        several = desk.verdict is not None and len(desk.verdict.findings) > 1
        board = ["t"] if desk.has_board else []
        names = ["Enter", *board, *(["n"] if several else []), "g", *(["d"] if desk.solution_open else [])]
        names += (
            ["Esc", "F1", "F10"] if desk.saves else ["F2", "F1", "F10"] if desk.phase is not Phase.DONE else ["F10"]
        )
    elif desk.pane is Pane.BOARD:
        names = [*(["Enter"] if desk.board.address else []), "t", "Esc", "F10"]
    else:
        names = ["Esc", "F10"]
    words = {"Enter": enter_words(desk), MOVE_A_LINE: desk.say("move the line")}
    words |= {"t": desk.say("end")} if desk.pane is Pane.BOARD else {}
    return [(name, words.get(name) or desk.say(tables[name].short)) for name in names]
