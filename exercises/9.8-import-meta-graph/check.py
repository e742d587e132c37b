import re

VARIABLES = ("VariableV2", "VarHandleOp", "Variable")


def check(answer):
    out = answer.value("out", otherwise="not-a-value")
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
    graph = run.graph
    preds = [one.name for one in graph.graph.get_operations() if re.fullmatch(r"(.*/)?pred(_\d+)?", one.name)]
    variables = graph.operations_of(*VARIABLES)
    imports = answer.calls("import_meta_graph")
    if len(preds) > 1 or len(variables) > 1:
        names = ", ".join(preds if len(preds) > 1 else variables)
        return "polluted-graph", imports[-1] if imports else run.line, {"names": names}
    tensors = {f"{name}:0" for name in preds}
    if not tensors & set(sources) or tensors & set(run.fed):
        return "not-pred", run.line, {"saw": ", ".join(sources)}
    if graph.line_of(preds[0]) is not None:
        saved_here = any(one.deeds.saves for one in answer.runs if one.graph is graph)
        return "old-graph-used" if saved_here else "model-rebuilt", graph.line_of(preds[0]), {}
    before = [one for one in answer.runs if one.session == run.session and one.place < run.place]
    restored = [one.place for one in before if one.deeds.restores]
    began = [one for one in before if one.deeds.initialises]
    if not restored:
        return "meta-has-no-values", run.line, {}
    if began and began[-1].place > restored[-1]:
        return "init-after-restore", began[-1].line, {}
    return None
