"""What the keys of a review do, and where."""

from __future__ import annotations

from collections.abc import Callable

from studykit.domain.keys.default_keys import GRADES
from studykit.domain.keys.keymap import Action
from studykit.domain.schedule.grade import Grade
from studykit.terminal.review.model import Phase, ReviewDesk

UNGRADED = (Phase.QUESTION, Phase.ANSWER, Phase.EXERCISE)
CARD = (Phase.QUESTION, Phase.ANSWER, Phase.LEECH)
ANYTHING = (*CARD, Phase.EXERCISE)
EVERYWHERE = tuple(Phase)

Step = Callable[[ReviewDesk], None]
STEPS: dict[str, tuple[Step, tuple[Phase, ...]]] = {
    "reveal": (ReviewDesk.go_on, EVERYWHERE),
    "undo": (ReviewDesk.undo, (*ANYTHING, Phase.END)),
    "edit": (ReviewDesk.want_editor, CARD),
    "bury": (ReviewDesk.bury, ANYTHING),
    "suspend": (ReviewDesk.suspend, ANYTHING),
    "flag": (ReviewDesk.flag, ANYTHING),
    "info": (ReviewDesk.info, ANYTHING),
    "why": (ReviewDesk.why, UNGRADED),
    "skip": (ReviewDesk.later, UNGRADED),
    "pause": (ReviewDesk.pause, ANYTHING),
    "view": (ReviewDesk.switch_view, EVERYWHERE),
    "language": (ReviewDesk.change_language, EVERYWHERE),
    "help": (ReviewDesk.help, EVERYWHERE),
    "quit": (ReviewDesk.leave, EVERYWHERE),
}
"""What each action of the review's keys does, and where it does it."""


def press(desk: ReviewDesk, key: str) -> None:
    """Do what a key does here; a key without meaning does nothing, and one that fails says why."""
    action = desk.keys.action(key)
    if key in GRADES and desk.phase is Phase.ANSWER and desk.pane is None:
        take(desk, lambda: desk.grade(Grade(int(key))))
    else:
        do(desk, action or "")


def do(desk: ReviewDesk, action: str) -> None:
    """Do an action where it means something; what lies over the card is put away by any, but for the language."""
    step, where = STEPS.get(action, (None, ()))
    confirming = desk.confirming and action == "reveal"
    if desk.pane is not None and action != "language":
        take(desk, desk.close)
    elif step is not None and desk.phase in where:
        take(desk, lambda: step(desk), confirming=confirming)
    else:
        take(desk, lambda: None)


def take(desk: ReviewDesk, step: Callable[[], None], *, confirming: bool = False) -> None:
    """Take a step; where that fails, say why."""
    desk.alarm = ""
    desk.watch.touch()
    if desk.left:
        return
    if desk.pane is None:
        desk.commanding, desk.confirming = False, confirming
    desk.guarded(step)


def means(desk: ReviewDesk, action: str) -> bool:
    """Whether an action means something here."""
    return action in STEPS and desk.phase in STEPS[action][1]


def action_meant(desk: ReviewDesk, word: str) -> str | None:
    """The action that a word means: one of its keys, its name, or its word in the learner's language."""
    return next((one.name for one in desk.keys.actions if word in (*one.all_keys, one.name, desk.say(one.short))), None)


def useful_actions(desk: ReviewDesk) -> list[Action]:
    """The actions worth a hint here, the most useful first; the help and the end are always among them."""
    return [action for action in desk.keys.actions if means(desk, action.name) and action.name != "reveal"]
