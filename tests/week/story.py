"""Seven days of a learner, written once: Monday 2026-11-23 to Sunday, with a Thursday on which nothing was done."""

from __future__ import annotations

from tests.week.learner import Learner

EXERCISE = "9.2-first-graph"
WRONG_ANSWER, RIGHT_ANSWER, OWN_VERSION = "without_result.py", "right.py", "cp own_version.md"
"""Files in the home."""

CLEARER_DEFAULT = "sed -i -e 's/한 번만/딱 한 번만/' -e 's/is made once,/is made only once,/'"
RULE_FOR_FLOOR = (
    "sed -i -e 's#^`-4`입니다.$#`-4`입니다. `//`는 항상 내림합니다.#'"
    " -e 's#^It is `-4`.$#It is `-4`: `//` always goes down.#'"
)
"""Editors that change a few words."""


def monday(learner: Learner) -> None:
    """Six new cards a day, a first sitting that is broken off, and one in the evening."""
    learner.on("2026-11-23")
    learner.runs("config", "limits.new", "6")
    learner.runs("config", "limits.exercises", "0")
    learner.runs(says="q", look="home")
    learner.runs("due", look="due")
    with learner.reviews() as sitting:
        sitting.goes_on(look="clock")
        sitting.shows("first-question")
        sitting.answers("tuple-as-key", 5)
        sitting.reveals("default-list", look="code")
        sitting.grades("default-list", 0)
        sitting.undoes("default-list", look="wrong-key-undone")
        sitting.answers("default-list", 4)
        sitting.types("add-to-a-list", "apend", look="a-slip")
        sitting.accepts("add-to-a-list")
        sitting.reveals("with-open", look="one-piece")
        sitting.reveals("with-open", look="both-pieces")
        sitting.grades("with-open", 2)
        sitting.quits()
    learner.at(21)
    learner.runs(says="q", look="home-in-the-evening")
    with learner.reviews() as sitting:
        sitting.answers("is-or-equal", 1)
        sitting.types("missing-key", "KeyError", look="right-at-once")
        sitting.grades("missing-key", 0)
        sitting.types("add-to-a-list", "append")
        sitting.accepts("add-to-a-list")
        sitting.answers("with-open", 3)
        sitting.answers("is-or-equal", 5)
        sitting.types("missing-key", "KeyError")
        sitting.accepts("missing-key")
        sitting.answers("with-open", 4)
        sitting.is_over(look="end")
        sitting.undoes("with-open", look="undone-after-the-last-card")
        sitting.answers("with-open", 5)
        sitting.is_over()
        sitting.quits()
    learner.runs("review", look="nothing-is-left")


def tuesday(learner: Learner) -> None:
    """What was new comes again; a card is mended, and every way not to answer one is taken."""
    learner.on("2026-11-24")
    learner.runs("config", "limits.new", "3")
    learner.runs(says="q", look="home")
    with learner.reviews(editor=CLEARER_DEFAULT) as sitting:
        sitting.looks_up("why", "tuple-as-key", look="why")
        sitting.looks_up("info", "tuple-as-key", look="info")
        sitting.answers("tuple-as-key", 5)
        sitting.edits("default-list", look="edited")
        sitting.answers("default-list", 4)
        sitting.types("add-to-a-list", "append")
        sitting.accepts("add-to-a-list")
        sitting.undoes("add-to-a-list")
        sitting.undoes("default-list")
        sitting.undoes("default-list", look="the-edit-undone")
        sitting.edits("default-list")
        sitting.answers("default-list", 4)
        sitting.types("add-to-a-list", "append")
        sitting.accepts("add-to-a-list")
        sitting.does("skip", "with-open", look="later")
        sitting.does("bury", "is-or-equal", look="buried")
        sitting.types("missing-key", "KeyEror", look="another-slip")
        sitting.grades("missing-key", 2)
        sitting.does("suspend", "finally-runs", look="suspended")
        sitting.does("flag", "raise-from", look="flagged")
        sitting.looks_up("pause", "raise-from", look="paused")
        sitting.looks_up("help", "raise-from", look="help")
        sitting.answers("raise-from", 5)
        sitting.answers("else-of-try", 4)
        sitting.answers("with-open", 4, look="drill")
        sitting.types("missing-key", "KeyError")
        sitting.accepts("missing-key")
        sitting.is_over(look="end")
        sitting.quits()


def wednesday(learner: Learner) -> None:
    """The card that was forgotten seven times is forgotten again, and gets a better back."""
    learner.on("2026-11-25")
    learner.runs(says="q", look="home")
    with learner.reviews(editor=RULE_FOR_FLOOR) as sitting:
        sitting.answers("is-or-equal", 3)
        sitting.types("floor-of-minus-seven", "-3", look="typed-wrong")
        sitting.accepts("floor-of-minus-seven")
        sitting.meets_leech("floor-of-minus-seven", look="leech")
        sitting.edits("floor-of-minus-seven", look="leech-mended")
        sitting.goes_on()
        sitting.answers("with-open", 5)
        sitting.types("missing-key", "KeyError")
        sitting.accepts("missing-key")
        sitting.answers("raise-from", 5)
        sitting.answers("else-of-try", 2)
        sitting.answers("list-as-key", 4)
        sitting.answers("bare-except", 3)
        sitting.types("raised-by-int", "ValueError")
        sitting.accepts("raised-by-int")
        sitting.answers("is-or-equal", 4)
        sitting.looks_up("info", "floor-of-minus-seven", look="info-of-the-leech")
        sitting.types("floor-of-minus-seven", "-4")
        sitting.accepts("floor-of-minus-seven")
        sitting.answers("else-of-try", 4)
        sitting.answers("bare-except", 4)
        sitting.is_over(look="end")
        sitting.quits()


def friday(learner: Learner) -> None:
    """After a day without study the backlog is spread, and taken back; an exercise in the evening."""
    learner.on("2026-11-27")
    learner.runs("config", "limits.new", "0")
    learner.runs(says="q", look="home-after-a-missed-day")
    learner.runs("review", "--spread", "3", says="n")
    learner.runs("review", "--spread", "3", says="y", look="spread")
    learner.runs("due", look="due")
    with learner.reviews() as sitting:
        sitting.looks_up("why", "floor-of-minus-seven", look="why-overdue")
        sitting.types("floor-of-minus-seven", "-4")
        sitting.accepts("floor-of-minus-seven")
        sitting.quits()
    learner.runs("review", "--spread", "1", says="y", look="spread-taken-back")
    with learner.reviews() as sitting:
        sitting.answers("list-as-key", 5)
        sitting.answers("is-or-equal", 4)
        sitting.types("missing-key", "KeyError")
        sitting.accepts("missing-key")
        sitting.answers("else-of-try", 5)
        sitting.quits()
    learner.at(20)
    learner.runs("exercise", EXERCISE, "--file", WRONG_ANSWER, code=1, look="exercise-not-passed")
    learner.runs("exercise", EXERCISE, "--file", RIGHT_ANSWER, look="exercise-passed")


def saturday(learner: Learner) -> None:
    """The rest of the backlog, and what there is beside the reviews: quiz, own cards, finding, cramming."""
    learner.on("2026-11-28")
    learner.runs(says="q", look="home")
    with learner.reviews() as sitting:
        sitting.answers("bare-except", 4)
        sitting.types("raised-by-int", "TypeError", look="wrong-word")
        sitting.accepts("raised-by-int")
        sitting.types("floor-of-minus-seven", "-4")
        sitting.accepts("floor-of-minus-seven")
        sitting.answers("else-of-try", 4)
        sitting.another_time(EXERCISE, look="exercise-due")
        sitting.types("raised-by-int", "ValueError")
        sitting.accepts("raised-by-int")
        sitting.is_over(look="end")
        sitting.quits()
    learner.at(15)
    with learner.quizzes("1.1", "1.2", "--seed", "1", "--count", "3") as quiz:
        quiz.types("KeyError", right=True)
        quiz.chooses("__enter__")
        quiz.types("apend", right=False, look="quiz-typed-wrong")
        quiz.is_over(look="quiz-result")
    learner.fills_in("set", "1.1", "set", look="form")
    learner.adds_by_options("slice", "1.1", look="added-by-options")
    learner.pastes("assert", "1.2", look="pasted")
    with learner.browses(editor=OWN_VERSION) as browsing:
        browsing.finds("is:leech", "floor-of-minus-seven", look="found-leeches")
        browsing.mistypes("is:lech", look="caret")
        browsing.finds("id:finally-runs", "finally-runs")
        browsing.does("resume", "finally-runs", look="resumed")
        browsing.finds("id:raise-from", "raise-from")
        browsing.does("suspend", "raise-from", look="suspended")
        browsing.finds("id:define-then-run", "define-then-run")
        browsing.edits("define-then-run", look="own-version")
    with learner.reviews("--cram", "--tag", "week") as sitting:
        sitting.reveals("define-then-run", look="crammed-by-tag")
        sitting.grades("define-then-run", 5)
        sitting.is_over(look="end-of-a-cram")
        sitting.quits()
    with learner.reviews("--cram", "--leech") as sitting:
        sitting.types("floor-of-minus-seven", "-3")
        sitting.accepts("floor-of-minus-seven")
        sitting.types("floor-of-minus-seven", "-4")
        sitting.accepts("floor-of-minus-seven")
        sitting.is_over()
        sitting.quits()


def sunday(learner: Learner) -> None:
    """The exercise again, the first of the own cards, and two days ahead."""
    learner.on("2026-11-29")
    learner.runs(says="q", look="home")
    learner.runs("exercise", EXERCISE, "--file", RIGHT_ANSWER)
    with learner.reviews("1.1", "1.2", "--new", "3", "--ahead", "2") as sitting:
        sitting.types("raised-by-int", "ValueError")
        sitting.accepts("raised-by-int")
        sitting.looks_up("why", "tuple-as-key", look="why-ahead")
        sitting.answers("tuple-as-key", 5)
        sitting.answers("default-list", 4)
        sitting.types("add-to-a-list", "append")
        sitting.accepts("add-to-a-list")
        sitting.answers("with-open", 4)
        sitting.answers("set", 4)
        sitting.answers("slice", 5)
        sitting.answers("finally-runs", 4)
        sitting.is_over(look="end")
        sitting.quits()
    learner.runs("due", look="due")


DAYS = (monday, tuesday, wednesday, friday, saturday, sunday)
