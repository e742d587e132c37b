import re

VARIABLES = ("VariableV2", "VarHandleOp", "Variable")


def check(answer):
    was_filled = answer.would_hold(lambda: answer.source.works_out("out", otherwise="not-filled"))
    out = answer.value("out", otherwise="not-a-value" if was_filled else "not-filled")
    if not out:
        return
    runs = [run for run in answer.runs if run.gave(out)]
    if answer.expect(runs, "not-from-session", out.line):
        problems = [problem(answer, run, run.gave(out)) for run in runs]
        if None not in problems:
            label, line, told = problems[-1]
            answer.expect(False, label, line, **told)
        out.equals(3.0 * 5, otherwise="wrong-value")


def problem(answer, run, sources):
    """What is wrong with the run that gave the value, its line, and what to tell; or None."""
    graph, preds = run.graph, preds_in(run.graph)
    if (twice := model_twice(answer, graph)) is not None:
        return twice
    tensors = {f"{name}:0" for name in preds}
    if not tensors & set(sources) or tensors & set(run.fed):
        return "not-pred", run.line, {"saw": ", ".join(sources)}
    if graph.line_of(preds[0]) is not None:
        return "old-graph-used" if saved_in(answer, graph) else "model-rebuilt", graph.line_of(preds[0]), {}
    before = [one for one in answer.runs if one.session == run.session and one.place < run.place]
    restored = [one.place for one in before if one.effects.restores]
    began = [one for one in before if one.effects.initialises]
    if not restored:
        return "meta-has-no-values", run.line, {}
    if began and began[-1].place > restored[-1]:
        return "init-after-restore", began[-1].line, {}
    return None


def explain(answer):
    """A graph with two models explains most errors: restoring fills one of them only."""
    for told in filter(None, (model_twice(answer, graph) for graph in answer.graphs)):
        label, line, values = told
        answer.expect(False, label, line, **values)


def model_twice(answer, graph):
    """The label where a graph holds the model twice, its line, and what to tell; or None."""
    preds, variables = preds_in(graph), graph.operations_of(*VARIABLES)
    if len(preds) < 2 and len(variables) < 2:
        return None
    built = [graph.line_of(name) for name in preds if graph.line_of(name) is not None]
    if built and not saved_in(answer, graph):
        return "model-rebuilt", built[-1], {}
    names = ", ".join(preds if len(preds) > 1 else variables)
    return "polluted-graph", (answer.calls("import_meta_graph") or [None])[-1], {"names": names}


def preds_in(graph):
    return [one.name for one in graph.graph.get_operations() if re.fullmatch(r"(.*/)?pred(_\d+)?", one.name)]


def saved_in(answer, graph):
    return any(one.effects.saves for one in answer.runs if one.graph is graph)
