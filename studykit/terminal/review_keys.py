"""The keys of a review: what each is called, what it does, and where it does it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from studykit.domain.grade import Grade
from studykit.errors import N_
from studykit.terminal.messages import Messages
from studykit.terminal.review_desk import Phase, ReviewDesk

UNGRADED = (Phase.QUESTION, Phase.ANSWER, Phase.EXERCISE)
CARD = (Phase.QUESTION, Phase.ANSWER, Phase.LEECH)
ANYTHING = (*CARD, Phase.EXERCISE)


@dataclass(frozen=True, slots=True)
class Key:
    """A key: its action's name, the key, a word, what it does in words, what it does, and where.

    `action` and `short` are also what a review in lines understands; `also` is another key that does the same.
    """

    action: str
    name: str
    short: str
    meaning: str
    press: Callable[[ReviewDesk], None]
    where: tuple[Phase, ...] = tuple(Phase)
    also: str = ""


KEYS = (
    Key("reveal", " ", N_("answer"), N_("show the answer, go on"), ReviewDesk.go_on, also="Enter"),
    Key("undo", "u", N_("undo"), N_("undo the last step"), ReviewDesk.undo, (*ANYTHING, Phase.END), also="Ctrl-Z"),
    Key("edit", "e", N_("edit"), N_("edit the card"), ReviewDesk.want_editor, CARD),
    Key("bury", "b", N_("bury"), N_("not today: ask it tomorrow"), ReviewDesk.bury, ANYTHING),
    Key("suspend", "s", N_("suspend"), N_("ask it no more"), ReviewDesk.suspend, ANYTHING),
    Key("flag", "f", N_("flag"), N_("flag it, or take the flag away"), ReviewDesk.flag, ANYTHING),
    Key("info", "i", N_("info"), N_("state and history"), ReviewDesk.info, ANYTHING),
    Key("why", "w", N_("why"), N_("why it is asked today"), ReviewDesk.why, UNGRADED),
    Key("skip", "n", N_("later"), N_("later in this sitting; an exercise another time"), ReviewDesk.later, UNGRADED),
    Key("pause", "p", N_("pause"), N_("hide it, stop the time"), ReviewDesk.pause, ANYTHING),
    Key("view", "l", N_("language"), N_("Korean, English or both"), ReviewDesk.switch_view),
    Key("help", "?", N_("help"), N_("this help"), ReviewDesk.help),
    Key("quit", "q", N_("quit"), N_("end; all grades are saved"), ReviewDesk.leave, also="Ctrl-C"),
)
"""The keys of a review. The help, the line of hints and the words of a review in lines are made from this table."""

GRADES = tuple("012345")


def press(desk: ReviewDesk, name: str) -> None:
    """Do what a key does here; a key without meaning does nothing, and one that fails says why."""
    desk.alarm = ""
    desk.watch.touch()
    if not desk.left:
        desk.guarded(lambda: _press(desk, name))


def _press(desk: ReviewDesk, name: str) -> None:
    if desk.pane is not None:
        desk.close()
        return
    desk.commanding = False
    desk.confirming = desk.confirming and name == " "
    if name in GRADES and desk.phase is Phase.ANSWER:
        desk.grade(Grade(int(name)))
    elif (key := key_named(name)) is not None and desk.phase in key.where:
        key.press(desk)


def key_named(name: str) -> Key | None:
    """The key of a name."""
    return next((key for key in KEYS if key.name == name), None)


def key_meant(word: str, say: Messages) -> Key | None:
    """The key that a word means: the key itself, its action in English or its word in the learner's language."""
    return next((key for key in KEYS if word in (key.name, key.action, say(key.short))), None)


def useful_keys(desk: ReviewDesk) -> list[Key]:
    """The keys worth a hint here, the most useful first; the help and the end are always among them."""
    return [key for key in KEYS if desk.phase in key.where and key.action != "reveal"]
