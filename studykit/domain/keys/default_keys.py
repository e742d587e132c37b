"""The keys of every screen as they are without a learner's own bindings."""

from __future__ import annotations

from studykit.domain.keys.keymap import Action, Keymap
from studykit.domain.nearest import nearest
from studykit.errors import N_, UserError

GRADES = tuple("012345")
CHOICES = tuple("1234")
LINKS = tuple("123456789")
ARROWS = ("up", "down", "left", "right", "pageup", "pagedown")

_GRADE = N_("“{key}” grades here. Choose another key.")
_CHOICE = N_("“{key}” chooses an answer here. Choose another key.")
_LINK = N_("“{key}” names an exercise of the list here. Choose another key.")
_MOVES = N_("“{key}” moves or scrolls here. Choose another key.")
_WRITES = N_("“{key}” is needed for typing here. Choose another key.")

LANGUAGE = Action("language", ("L", "f12"), N_("language"), N_("everything in Korean or English"))
FLAG = Action("flag", ("f",), N_("flag"), N_("flag it, or take the flag away"))
INFO = Action("info", ("i",), N_("info"), N_("state and history"))
EDIT = Action("edit", ("e",), N_("edit"), N_("edit the card"))
HELP = Action("help", ("?",), N_("help"), N_("this help"), needed=True)

REVIEW = Keymap(
    "review",
    (
        Action("reveal", ("space",), N_("answer"), N_("show the answer, go on"), always=("enter",)),
        Action("undo", ("u", "ctrl-z"), N_("undo"), N_("undo the last step")),
        EDIT,
        Action("bury", ("b",), N_("bury"), N_("not today: ask it tomorrow")),
        Action("suspend", ("s",), N_("suspend"), N_("ask it no more")),
        FLAG,
        INFO,
        Action("why", ("w",), N_("why"), N_("why it is asked today")),
        Action("skip", ("n",), N_("later"), N_("later in this sitting; an exercise another time")),
        Action("pause", ("p",), N_("pause"), N_("hide it, stop the time")),
        Action("view", ("l",), N_("faces"), N_("cards in Korean, English or both")),
        LANGUAGE,
        HELP,
        Action("quit", ("q",), N_("quit"), N_("end; all grades are saved"), always=("ctrl-c",), needed=True),
    ),
    dict.fromkeys(GRADES, _GRADE) | dict.fromkeys(ARROWS, _MOVES) | {"tab": _WRITES},
)

QUIZ = Keymap(
    "quiz",
    (
        Action("go_on", ("space",), N_("go on"), N_("go on"), always=("enter",)),
        LANGUAGE,
        Action("quit", ("q",), N_("quit"), N_("quit"), always=("ctrl-c",), needed=True),
    ),
    dict.fromkeys(CHOICES, _CHOICE) | dict.fromkeys(ARROWS, _MOVES),
)

CARDS = Keymap(
    "cards",
    (
        Action("search", ("/", "tab"), N_("search"), N_("type a query; Enter or ↓ goes back to the list")),
        Action("open", (), N_("open"), N_("show the card alone"), always=("enter",)),
        EDIT,
        Action("suspend", ("s",), N_("suspend"), N_("suspend, or ask again")),
        Action("bury", ("b",), N_("bury"), N_("not today, or today again")),
        FLAG,
        Action("undo", ("u",), N_("undo"), N_("undo the last change")),
        Action("choose", ("x",), N_("choose"), N_("choose several, then act on all")),
        Action("choose_all", ("a",), "", N_("choose all that is found, or nothing")),
        Action("review", ("r",), N_("review"), N_("ask these now; no schedule changes")),
        INFO,
        Action("view", ("l",), "", N_("cards in Korean, English or both")),
        LANGUAGE,
        Action("down", ("j",), "", N_("down, up the list"), always=("down",)),
        Action("up", ("k",), always=("up",)),
        Action("page_down", ("pagedown",), "", N_("ten down, up")),
        Action("page_up", ("pageup",)),
        Action("first", ("g", "home"), "", N_("to the first, to the last")),
        Action("last", ("G", "end")),
        Action("preview_down", ("space",), "", N_("scroll the preview down, up")),
        Action("preview_up", ("-",)),
        Action("back", (), "", N_("put away a page, a choice, the query"), always=("esc",)),
        HELP,
        Action("quit", ("q",), N_("quit"), N_("leave"), always=("ctrl-c",), needed=True),
    ),
)

READ = Keymap(
    "read",
    (
        Action("run", ("r",), N_("run"), N_("run the marked snippet in a sandbox")),
        Action("edit", ("e",), "", N_("change a copy in $VISUAL or $EDITOR and run that")),
        Action("next_snippet", ("tab", "n"), N_("next snippet"), N_("mark the next snippet")),
        Action("last_snippet", ("shift-tab", "p"), "", N_("mark the snippet before")),
        Action("cards", ("c",), N_("cards"), N_("show the section's cards and exercises")),
        Action(
            "exercise",
            (),
            "",
            N_("with these open: the command for an exercise"),
            always=("enter",),
            beside="1–9",
        ),
        Action("next_page", ("]",), N_("next page"), N_("the page of the next section, of the one before")),
        Action("last_page", ("[",)),
        Action("view", ("l",), "", N_("the page in Korean or English")),
        LANGUAGE,
        Action("down", ("j",), "", N_("a line down, up"), always=("down",)),
        Action("up", ("k",), always=("up",)),
        Action("screen_down", ("space", "pagedown"), "", N_("a screen down, up")),
        Action("screen_up", ("pageup",)),
        Action("top", ("g", "home"), "", N_("to the top, to the end")),
        Action("end", ("G", "end")),
        Action("right", ("right",), "", N_("in a narrow window: the right part of a diagram")),
        Action("left", ("left",)),
        Action("back", (), "", N_("stop a run; put away cards or help"), always=("esc",)),
        HELP,
        Action("quit", ("q",), N_("quit"), N_("leave"), always=("ctrl-c",), needed=True),
    ),
    dict.fromkeys(LINKS, _LINK),
)

EXERCISE = Keymap(
    "exercise",
    (
        Action("run", ("f5", "ctrl-r"), N_("run"), N_("run the answer and have it checked"), while_typing=True),
        Action("hint", ("f2", "ctrl-t"), N_("hint"), N_("the next hint"), while_typing=True),
        Action("verdict", ("f6",), N_("verdict"), N_("the last verdict again"), while_typing=True),
        Action("graph", ("f3", "ctrl-g", "g"), N_("graph"), N_("the graph that the last run built"), while_typing=True),
        Action(
            "earlier",
            ("f9",),
            N_("earlier answer"),
            N_("your earlier answers of this round, one after the other; Ctrl-Z undoes it"),
            while_typing=True,
        ),
        Action("attempts", ("f4",), N_("attempts"), N_("your attempts so far"), while_typing=True),
        Action(
            "solution",
            ("f8",),
            N_("solution"),
            N_("the solution; before passing, this gives the exercise up"),
            while_typing=True,
        ),
        Action("starter", ("f7",), N_("starter"), N_("back to the starter"), while_typing=True),
        Action(
            "editor", ("ctrl-o",), N_("own editor"), N_("write in the editor of $VISUAL or $EDITOR"), while_typing=True
        ),
        Action("language", ("f12", "L"), N_("language"), N_("everything in Korean or English"), while_typing=True),
        Action("help", ("f1",), N_("help"), N_("this help"), needed=True, while_typing=True),
        Action(
            "quit",
            ("f10", "ctrl-q"),
            N_("leave"),
            N_("leave; the answer in progress is kept"),
            always=("ctrl-c",),
            needed=True,
            while_typing=True,
        ),
        Action("go_on", (), N_("go on"), N_("in a pane: go on; after passing: save the grade"), always=("enter",)),
        Action("back", (), N_("back"), N_("in a pane: back, to the editor in the end"), always=("esc",)),
        Action("diff", ("d",), N_("diff"), N_("in a pane: the difference to the solution")),
        Action(
            "board",
            ("t",),
            N_("TensorBoard"),
            N_("in a pane: TensorBoard on the event files of the last run; once more ends it"),
        ),
        Action("browser", ("o",), N_("browser"), N_("beside TensorBoard: open it in the browser")),
        Action("next_finding", ("n",), N_("next finding"), N_("in a pane: the next finding")),
    ),
    dict.fromkeys(GRADES, _GRADE)
    | dict.fromkeys((*ARROWS, "home", "end"), _MOVES)
    | dict.fromkeys(("tab", "shift-tab", "ctrl-z", "ctrl-y", "delete"), _WRITES),
)

ADD = Keymap(
    "add",
    (
        Action("save", ("ctrl-s",), N_("save"), N_("save the card"), needed=True),
        Action("preview", ("ctrl-p",), N_("preview"), N_("the card as a review asks it, or the form again")),
        Action("hide", ("ctrl-g",), N_("hide"), N_("hide the selected piece of the front, or show it again")),
        Action("code", ("ctrl-o",), N_("code"), N_("make the selected lines a block of code")),
        Action("languages", ("ctrl-l",), N_("two languages"), N_("fields for one language or for two")),
        Action("language", ("f12",), N_("language"), N_("everything in Korean or English")),
        Action("quit", (), N_("leave"), N_("leave; the text is kept"), always=("ctrl-c",), needed=True),
    ),
    dict.fromkeys((*ARROWS, "home", "end"), _MOVES)
    | dict.fromkeys(("tab", "shift-tab", "enter", "esc", "space", "ctrl-z", "delete", "insert"), _WRITES),
    typed=True,
)

SCREENS = {keymap.screen: keymap for keymap in (REVIEW, QUIZ, CARDS, READ, EXERCISE, ADD)}
"""The screens by their names in config.toml."""


def binding(setting: str, value: object) -> tuple[str, str, tuple[str, ...]]:
    """The screen, the action and its keys of a setting such as keys.review.undo; raise UserError (exit 2)."""
    _, screen, action, *more = f"{setting}..".split(".")
    if screen and screen not in SCREENS:
        near = ", ".join(nearest(screen, SCREENS))
        raise UserError("No screen is called “{screen}”. Near it: {near}.", exit_code=2, screen=screen, near=near)
    if not action or any(more):
        raise UserError(
            "{screen} needs the name of an action, such as keys.review.undo.",
            exit_code=2,
            screen=".".join(filter(None, ("keys", screen))),
        )
    keys = [value] if isinstance(value, str) else value
    if not isinstance(keys, list) or not all(isinstance(key, str) for key in keys):
        raise UserError('A key is a text such as "z", or a list of such texts.', exit_code=2)
    return screen, action, tuple(keys)
