"""What the keys of a review do, and where."""

from __future__ import annotations

from collections.abc import Callable

from studykit.domain.keys.default_keys import GRADES
from studykit.domain.keys.keymap import Action
from studykit.domain.schedule.grade import Grade
from studykit.terminal.review.model import ReviewModel
from studykit.terminal.review.shown import ReviewPhase
from studykit.terminal.ui.effect import Effect, guarded

UNGRADED = (ReviewPhase.QUESTION, ReviewPhase.ANSWER, ReviewPhase.EXERCISE)
CARD = (ReviewPhase.QUESTION, ReviewPhase.ANSWER, ReviewPhase.LEECH)
ANYTHING = (*CARD, ReviewPhase.EXERCISE)
EVERYWHERE = tuple(ReviewPhase)

Step = Callable[[ReviewModel], Effect | None]
STEPS: dict[str, tuple[Step, tuple[ReviewPhase, ...]]] = {
    "reveal": (ReviewModel.go_on, EVERYWHERE),
    "undo": (ReviewModel.undo, (*ANYTHING, ReviewPhase.END)),
    "edit": (ReviewModel.edit, CARD),
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


def act(model: ReviewModel, key: str, action: str | None) -> Effect | None:
    """Do what a key means here; a key without meaning does nothing, and one that fails says why."""
    if key in GRADES and model.phase is ReviewPhase.ANSWER and model.window.pane is None:
        return take(model, lambda: model.grade(Grade(int(key))))
    return do(model, action or "")


def do(model: ReviewModel, action: str) -> Effect | None:
    """Do an action where it means something; what lies over the card is put away by any, but for the language."""
    step, where = STEPS.get(action, (None, ()))
    confirming = model.typed.confirming and action == "reveal"
    if model.window.pane is not None and action != "language":
        return take(model, model.close)
    if step is not None and model.phase in where:
        return take(model, lambda: step(model), confirming=confirming)
    return take(model, lambda: None)


def take(model: ReviewModel, step: Callable[[], Effect | None], *, confirming: bool = False) -> Effect | None:
    """Take a step; where that fails, say why."""
    model.alarm = ""
    model.watch.touch()
    if model.window.pane is None:
        model.typed.commanding, model.typed.confirming = False, confirming
    return guarded(model, step)


def means(model: ReviewModel, action: str) -> bool:
    """Whether an action means something here."""
    return action in STEPS and model.phase in STEPS[action][1]


def action_meant(model: ReviewModel, word: str) -> str | None:
    """The action that a word means: one of its keys, its name, or its word in the learner's language."""
    return next(
        (
            action.name
            for action in model.keys.actions
            if word in (*action.all_keys, action.name, model.say(action.short))
        ),
        None,
    )


def useful_actions(model: ReviewModel) -> list[Action]:
    """The actions worth a hint here, the most useful first; the help and the end are always among them."""
    return [action for action in model.keys.actions if means(model, action.name) and action.name != "reveal"]
