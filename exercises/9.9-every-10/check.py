import re

FOLDER, TAG = "l", "MSE"
STEPS, EVERY, START = 25, 10, 25.0
LOGGED = list(range(0, STEPS, EVERY))
READS = ("Identity", "ReadVariableOp", "VariableV2", "Assign", "AssignSub")


def check(answer):
    added = (answer.calls("add_summary", "add_event") or [None])[-1]
    if one_node_made_the_tag(answer, added) and logged_in_time(answer, added):
        logged = points(answer)
        strayed = [(step, value) for step, value in logged if value not in (START - step, START - step - 1)]
        step, value = (strayed or [(0, 0.0)])[0]
        good = not strayed or (len({value for _, value in logged}) > 1 and logs_another_loss(answer))
        answer.expect(good, "wrong-values", added, saw=f"{value:g}", step=step)


def logs_another_loss(answer):
    """Whether a loss of the answer's own is logged, computed from what it trains."""
    trained = {name for run in answer.runs for name in run.effects.updates}
    graph, name = next((graph, name) for graph in answer.graphs for name in graph.operations_of("ScalarSummary"))
    used = {variable.name for variable in answer.tensor_called(name).variables()}
    return used & trained and graph.operation(name).inputs[1].op.type not in READS


def points(answer):
    return [point for file in answer.files.event_files(FOLDER) for point in file.scalars.get(TAG, ())]


def one_node_made_the_tag(answer, added):
    made = [(graph, name) for graph in answer.graphs for name in graph.operations_of("ScalarSummary")]
    merged = [(graph, name) for graph in answer.graphs for name in graph.operations_of("MergeSummary")]
    line = made[-1][0].line_of(made[-1][1]) if made else None
    names = ", ".join(name for _, name in made)
    copies = [name for _, name in made if re.fullmatch(rf"(.*/)?{TAG}(_\d+)?", name)]
    tags = [tag for file in answer.files.event_files() for tag in file.scalars]
    return (
        answer.expect(len(copies) < 2, "created-in-loop", line, saw=len(copies))
        and answer.expect(len(made) < 2, "several-nodes", line, names=names)
        and answer.expect(len(merged) < 2, "merged-in-loop", merged and merged[-1][0].line_of(merged[-1][1]))
        and answer.expect(made, "no-summary-node", added)
        and answer.expect(TAG in tags or f"{TAG}_1" not in tags, "tag-taken", line, saw=f"{TAG}_1")
        and answer.expect(TAG in tags or not tags, "wrong-tag", line, saw=", ".join(dict.fromkeys(tags)))
    )


def logged_in_time(answer, added):
    files = answer.files.event_files()
    found = points(answer)
    steps = [step for step, _ in found]
    told = {"saw": ", ".join(map(str, steps)) or "-", "expected": ", ".join(map(str, LOGGED))}
    elsewhere = ", ".join(file.path for file in files if file.scalars)
    trained = [run.line for run in answer.runs if run.effects.updates]
    evaluated = [run for run in answer.runs if run.effects.ran & set(run.graph.operations_of("ScalarSummary"))]
    was_closed = any("closed FileWriter" in line for line in answer.printed_lines())
    is_cut_off = steps == LOGGED[: len(steps)] and len(steps) < min(len(LOGGED), len(evaluated))
    lost = "closed-too-early" if was_closed else "writer-not-flushed"
    train = trained[-1] if trained else None
    in_loop = answer.calls("loop FileWriter")
    return (
        answer.expect(added, "never-added")
        and answer.expect(found or not elsewhere, "other-folder", saw=elsewhere)
        and answer.expect(steps != [0] * len(steps) or len(steps) < 2, "step-missing", added)
        and answer.expect(steps != list(range(STEPS)), "every-step", added, **told)
        and answer.expect(len(trained) >= STEPS, "too-few-steps", train, saw=len(trained))
        and answer.expect(len(trained) <= STEPS, "too-many-steps", train, saw=len(trained))
        and answer.expect(steps == LOGGED or not in_loop, "writer-in-loop", in_loop[-1] if in_loop else None)
        and answer.expect(not is_cut_off, lost, added, **told)
        and answer.expect(steps == LOGGED, "wrong-steps", added, **told)
    )
