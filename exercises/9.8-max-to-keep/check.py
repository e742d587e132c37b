import re

STEPS = range(8)
PREFIX = "ck"


def check(answer):
    line = (answer.calls("save") or [None])[-1]
    if all_are_there(answer, line):
        newest = answer.files.latest_checkpoint()
        if answer.expect(newest == f"{PREFIX}-{STEPS[-1]}", "wrong-newest", line, saw=newest):
            each_holds_its_step(answer, line)


def all_are_there(answer, line):
    found = answer.files.matching("*.index")
    numbered = [re.fullmatch(rf"{PREFIX}-(\d+)\.index", path) for path in found]
    steps = {int(name[1]) for name in numbered if name}
    names = ", ".join(f"{PREFIX}-{step}" for step in sorted(steps))
    missing = ", ".join(f"{PREFIX}-{step}" for step in STEPS if step not in steps)
    saves = [run for run in answer.runs if run.effects.saves]
    paths = {str(path) for run in saves for path in run.fed.values()}
    path = "".join(paths).removeprefix("./")
    were_deleted = len(saves) >= len(STEPS) > len(steps) and steps == set(STEPS[-len(steps) :])
    return (
        answer.expect(found or not saves, "all-deleted", line)
        and answer.expect(found, "never-saved")
        and answer.expect(len(paths) > 1 or len(saves) < 2, "step-not-in-the-path", line, path=path)
        and answer.expect(steps, "saved-elsewhere", line, saw=", ".join(found))
        and answer.expect(not were_deleted, "old-ones-deleted", line, names=names)
        and answer.expect(steps != {step + 1 for step in STEPS}, "wrong-steps", line, names=names)
        and answer.expect(not missing, "steps-missing", line, names=missing)
        and answer.expect(steps == set(STEPS), "too-many-steps", line, names=names)
    )


def each_holds_its_step(answer, line):
    """Each checkpoint holds a variable that counted the steps up to this one."""
    counts = {}
    for step in STEPS:
        path = f"{PREFIX}-{step}"
        names = answer.files.checkpoint_names(path)
        if not answer.expect(names is not None, "no-checkpoint", line, path=path):
            return False
        values = [answer.files.checkpoint_value(path, name) for name in names]
        counts[step] = [int(value) for value in values if value.ndim == 0]
    if all(step + 1 in counts[step] for step in STEPS):
        return True
    if not answer.expect(not all(step in counts[step] for step in STEPS), "saved-before-the-step", line):
        return False
    for step in STEPS:
        saw = ", ".join(map(str, counts[step]))
        told = {"path": f"{PREFIX}-{step}", "saw": saw, "expected": step + 1}
        if not answer.expect(step + 1 in counts[step], "wrong-content", line, **told):
            return False
    return True
