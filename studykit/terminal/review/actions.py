"""What the keys of a review do, and where."""

from __future__ import annotations

from collections.abc import Callable

from studykit.domain.keys.default_keys import GRADES
from studykit.domain.keys.keymap import Action
from studykit.domain.schedule.grade import Grade
from studykit.terminal.review.model import Phase, ReviewModel

UNGRADED = (Phase.QUESTION, Phase.ANSWER, Phase.EXERCISE)
CARD = (Phase.QUESTION, Phase.ANSWER, Phase.LEECH)
ANYTHING = (*CARD, Phase.EXERCISE)
EVERYWHERE = tuple(Phase)

Step = Callable[[ReviewModel], None]
STEPS: dict[str, tuple[Step, tuple[Phase, ...]]] = {
    "reveal": (ReviewModel.go_on, EVERYWHERE),
    "undo": (ReviewModel.undo, (*ANYTHING, Phase.END)),
    "edit": (ReviewModel.want_editor, CARD),
    "bury": (ReviewModel.bury, ANYTHING),
    "suspend": (ReviewModel.suspend, ANYTHING),
    "flag": (ReviewModel.flag, ANYTHING),
    "info": (ReviewModel.info, ANYTHING),
    "why": (ReviewModel.why, UNGRADED),
    "skip": (ReviewModel.later, UNGRADED),
    "pause": (ReviewModel.pause, ANYTHING),
    "view": (ReviewModel.switch_view, EVERYWHERE),
    "language": (ReviewModel.change_language, EVERYWHERE),
    "help": (ReviewModel.help, EVERYWHERE),
    "quit": (ReviewModel.leave, EVERYWHERE),
}
"""What each action of the review's keys does, and where it does it."""


def press(model: ReviewModel, key: str) -> None:
    """Do what a key does here; a key without meaning does nothing, and one that fails says why."""
    action = model.keys.action(key)
    if key in GRADES and model.phase is Phase.ANSWER and model.pane is None:
        take(model, lambda: model.grade(Grade(int(key))))
    else:
        do(model, action or "")


def do(model: ReviewModel, action: str) -> None:
    """Do an action where it means something; what lies over the card is put away by any, but for the language."""
    step, where = STEPS.get(action, (None, ()))
    confirming = model.confirming and action == "reveal"
    if model.pane is not None and action != "language":
        take(model, model.close)
    elif step is not None and model.phase in where:
        take(model, lambda: step(model), confirming=confirming)
    else:
        take(model, lambda: None)


def take(model: ReviewModel, step: Callable[[], None], *, confirming: bool = False) -> None:
    """Take a step; where that fails, say why."""
    model.alarm = ""
    model.watch.touch()
    if model.left:
        return
    if model.pane is None:
        model.commanding, model.confirming = False, confirming
    model.guarded(step)


def means(model: ReviewModel, action: str) -> bool:
    """Whether an action means something here."""
    return action in STEPS and model.phase in STEPS[action][1]


def action_meant(model: ReviewModel, word: str) -> str | None:
    """The action that a word means: one of its keys, its name, or its word in the learner's language."""
    return next(
        (one.name for one in model.keys.actions if word in (*one.all_keys, one.name, model.say(one.short))), None
    )


def useful_actions(model: ReviewModel) -> list[Action]:
    """The actions worth a hint here, the most useful first; the help and the end are always among them."""
    return [action for action in model.keys.actions if means(model, action.name) and action.name != "reveal"]
