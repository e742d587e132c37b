import numpy

SAVED = [[7.0], [8.0]]
PATH = "my_model.ckpt"
FILES = ("checkpoint", f"{PATH}.index", f"{PATH}.data-00000-of-00001", f"{PATH}.meta")


def check(answer):
    if was_saved(answer):
        restored = answer.value("restored", otherwise="not-a-value")
        if restored and came_back(answer, restored):
            restored.equals(SAVED, otherwise="wrong-value")
            restored.has(shape=[2, 1], otherwise="wrong-shape")


def was_saved(answer):
    others = ", ".join(answer.files.matching("*.index"))
    missing = [name for name in FILES if name not in answer.files.names]
    held = answer.files.checkpoint_value(PATH, "theta")
    saved = [run.line for run in answer.runs if run.effects.saves]
    told = {"saw": numpy.array(held).tolist()}
    return (
        answer.expect(others, "never-saved")
        and answer.expect(f"{PATH}.index" not in missing, "saved-elsewhere", saw=others)
        and answer.expect(not missing, "files-missing", names=", ".join(missing))
        and answer.files.checkpoint_holds(PATH, "theta", otherwise="not-in-checkpoint")
        and answer.expect(numpy.array_equal(held, SAVED), "saved-another-value", (saved or [None])[-1], **told)
    )


def came_back(answer, restored):
    """Whether a run read the value in a new session that restored it and did nothing else to it."""
    reads = [run for run in answer.runs if run.gave(restored) and "theta" in run.effects.ran]
    stories = [story(answer, run) for run in reads]
    if None in stories:
        return True
    elsewhere = [run for run in answer.runs if "theta" in run.effects.restores and not saves_first(answer, run.session)]
    here = [told for told, run in zip(stories, reads, strict=True) if run.line == restored.line]
    if not stories or (elsewhere and not here):
        return answer.expect(False, "not-from-session", restored.line)
    return answer.expect(False, *(here or stories)[-1])


def story(answer, read):
    """What is wrong with what happened in the session before a value was read there, and the line; or None."""
    before = [run for run in answer.runs if run.session == read.session and run.place <= read.place]
    restored = [run for run in before if "theta" in run.effects.restores]
    changed = [run for run in before if "theta" in run.effects.updates]
    began = [run for run in before if "theta" in run.effects.initialises]
    if saves_first(answer, read.session):
        return ("same-session", restored[-1].line) if restored else ("not-restored", read.line)
    if changed:
        return "set-again", changed[-1].line
    if not restored:
        return "not-restored", read.line
    if began:
        is_after = began[-1].place > restored[-1].place
        return "init-after-restore" if is_after else "needless-init", began[-1].line
    return None


def saves_first(answer, session):
    """Whether a session is the one that saved, and no new one."""
    effects = [run.effects for run in answer.runs if run.session == session]
    saves = [place for place, one in enumerate(effects) if one.saves]
    restores = [place for place, one in enumerate(effects) if one.restores]
    return bool(saves) and (not restores or saves[0] < restores[0])


def explain(answer):
    """A second variable is not in the checkpoint, and one without a value cannot be saved."""
    names = [variable.name for variable in answer.variables()]
    line = (answer.calls("Variable") or [None])[-1]
    answer.expect("theta_1" not in names, "second-variable", line, names=", ".join(names))
    failed = [run for one in answer.variables() for run in answer.runs.failing(one, "FailedPreconditionError")]
    saving = [run.line for run in failed if any(name.startswith("save") for name in run.fetches)]
    answer.expect(not saving, "nothing-to-save", (saving or [None])[0])
