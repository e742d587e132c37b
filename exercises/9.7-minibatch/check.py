import numpy

TRUTH = [[1.0], [2.0], [-3.0]]
ROWS, BATCH, BATCHES, EPOCHS = 20, 5, 4, 60


def check(answer):
    answer.runs.do_not_grow_the_graph(otherwise="created-in-loop")
    X = is_fed_by(answer, "X", columns=3)
    y = is_fed_by(answer, "y", columns=1)
    best = answer.value("best_theta", otherwise="not-a-value")
    from_session = not best or best.came_from_a_session(otherwise="not-from-session", within=1e-2)
    if X and y and from_session:
        used_every_row(answer, X, y)
    best.is_near(TRUTH, within=1e-2, otherwise="not-the-trained-value")


def is_fed_by(answer, name, columns):
    """The placeholder, if it is one that takes batches of any size."""
    node = answer.tensor(name, otherwise="not-a-placeholder")
    if not node:
        return None
    kind = node.operation.type
    answer.expect(kind != "Const", "constant-data", node.line, name=name)
    answer.expect(kind in ("Const", "Placeholder"), "not-a-placeholder", node.line, name=name, saw=kind)
    if kind != "Placeholder":
        return None
    saw = node.fetch.shape.as_list() if node.fetch.shape.rank is not None else None
    is_fixed = saw and saw[0] is not None and saw[1:] == [columns]
    answer.expect(not is_fixed, "batch-size-fixed", node.line, name=name, saw=saw)
    return node if is_fixed or node.has(shape=[None, columns], otherwise="wrong-shape") else None


def used_every_row(answer, X, y):
    trained = [run for run in answer.runs if run.effects.updates and run.feeds(X)]
    if not answer.expect(trained, "never-run"):
        return
    again = [run for run in answer.runs if run.effects.initialises & updated_by(trained) and run.place > trained[0].place]
    answer.expect(not again, "initialised-again", again[-1].line if again else None)
    first, last = trained[0].operations, trained[-1].operations
    if answer.is_right_so_far:
        answer.expect(first == last, "created-in-loop", trained[-1].line, first=first, last=last)
    batches = [(run, run.value_for(X), run.value_for(y)) for run in trained if run.value_for(X) is not None]
    for run, inputs, targets in batches:
        saw = len(inputs)
        if not answer.expect(saw != ROWS, "whole-set-fed", run.line, saw=saw):
            return
        if not answer.expect(saw == BATCH, "wrong-batch-size", run.line, saw=saw):
            return
        belongs = targets is not None and numpy.allclose(inputs @ numpy.array(TRUTH), targets, atol=1e-3)
        if not answer.expect(belongs, "rows-mixed", run.line):
            return
    used = {tuple(numpy.round(row, 4)) for _, inputs, _ in batches for row in inputs}
    if answer.expect(len(used) == ROWS, "rows-left-out", trained[-1].line, saw=len(used)):
        answer.expect(len(trained) >= BATCHES * EPOCHS, "too-few-steps", trained[-1].line, saw=len(trained))


def updated_by(runs):
    """The variables that these runs update."""
    return {name for run in runs for name in run.effects.updates}
