import numpy

PATH = "w.ckpt"
WEIGHTS = [3.0, 4.0]


def check(answer):
    if is_saved_under_the_name(answer):
        restored = answer.value("restored", otherwise="not-a-value")
        reads = [run for run in answer.runs if restored and run.gave(restored) and "theta" in run.effects.ran]
        if restored and answer.expect(reads, "not-from-session", restored.line):
            was_restored = any(came_from_the_checkpoint(answer, run) for run in reads)
            answer.expect(was_restored, "not-restored", reads[-1].line)
            restored.equals(WEIGHTS, otherwise="wrong-value")


def is_saved_under_the_name(answer):
    line = (answer.calls("Saver") or [None])[0]
    names = [variable.op.name for graph in answer.graphs for variable in graph.variables]
    held = answer.files.checkpoint_names(PATH) or []
    saved = answer.files.matching("*.index")
    others = [name for name in held if name != "weights"]
    value = answer.files.checkpoint_value(PATH, "weights")
    return (
        answer.expect(saved, "never-saved")
        and answer.expect(held, "saved-elsewhere", saw=", ".join(saved))
        and answer.expect("theta" in names and "weights" not in names, "variable-renamed", names=", ".join(names))
        and answer.expect(held != ["theta"], "own-name-saved", line)
        and answer.files.checkpoint_holds(PATH, "weights", otherwise="not-in-checkpoint")
        and answer.expect(not others, "name-saved-too", line, names=", ".join(others))
        and answer.expect(numpy.array_equal(value, WEIGHTS), "saved-another-value", saw=numpy.array(value).tolist())
    )


def came_from_the_checkpoint(answer, read):
    """Whether the last thing done to the variable in the session before a read was restoring it."""
    before = [run.effects for run in answer.runs if run.session == read.session and run.place <= read.place]
    done = [effects for effects in before if "theta" in effects.restores | effects.initialises | effects.updates]
    return bool(done) and "theta" in done[-1].restores
