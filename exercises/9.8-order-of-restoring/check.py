PATH = "model.ckpt"
START, STEP = 0.0, 1.0


def check(answer):
    told = [run.effects for run in answer.runs]
    saves = [run for run in answer.runs if run.effects.saves]
    restores = [run for run in answer.runs if run.effects.restores]
    steps_saved = steps_before(answer, saves[-1]) if saves else 0
    saved = answer.files.checkpoint_value(PATH, "w")
    resumed = answer.value("resumed", otherwise="not-a-value")
    line = saves[-1].line if saves else None
    if (
        answer.expect(saves and restores and any(one.initialises for one in told), "step-forgotten")
        and answer.expect(steps_saved or saved != START, "saved-too-early", line)
        and answer.expect(saved == START + STEP, "saved-too-late", line, saw=saved)
        and is_in_a_new_session(answer, saves[-1], restores[-1])
    ):
        resumed.equals(START + 2 * STEP, otherwise=wrong_story(answer, restores[-1]))
    answer.uses_the_given_lines(otherwise="lines-changed")


def steps_before(answer, run):
    """How many training steps the session made before a run."""
    before = [one for one in answer.runs if one.session == run.session and one.place < run.place]
    return sum(bool(one.effects.updates) for one in before)


def is_in_a_new_session(answer, saved, restored):
    return answer.expect(saved.session != restored.session, "same-session", restored.line)


def wrong_story(answer, restored):
    """Why the second session ended with another value."""
    after = [run for run in answer.runs if run.session == restored.session and run.place > restored.place]
    if any(run.effects.initialises for run in after):
        return "init-after-restore"
    if steps_before(answer, restored):
        return "trained-before-restoring"
    return "read-too-early" if after and after[-1].effects.updates else "trained-too-often"
