import re

FOLDER, TAG = "logs/run-1", "MSE"
POINTS = list(enumerate((4.0, 2.0, 1.0)))


def check(answer):
    writers = answer.calls("FileWriter")
    added = (answer.calls("add_summary", "add_event") or [None])[-1]
    files = answer.files.event_files(FOLDER)
    others = ", ".join(file.path for file in answer.files.event_files())
    answer.expect(files or not others, "other-folder", saw=others)
    answer.expect(len(files) < 2, "two-writers", writers[-1] if writers else None)
    if answer.is_right_so_far and has_the_points(answer, files, writers, added):
        has_the_graph(answer, files[0].nodes, writers)


def has_the_points(answer, files, writers, added):
    scalars = files[0].scalars if files else {}
    tags = [tag for tag in scalars if re.fullmatch(rf"{TAG}_\d+", tag)]
    points = list(scalars.get(TAG, ()))
    steps, values = [step for step, _ in points], [value for _, value in points]
    told = {"saw": ", ".join(f"({step}, {value:g})" for step, value in points) or "-"}
    is_cut_off = not scalars or (len(points) < len(POINTS) and values == [value for _, value in POINTS][: len(points)])
    was_closed = any("closed FileWriter" in line for line in answer.printed_lines())
    if not answer.expect(added, "never-added"):
        return False
    made = sum(len(graph.operations_of("ScalarSummary")) for graph in answer.graphs)
    answer.expect(not tags, "created-in-loop" if made > 1 else "tag-taken", added, names=", ".join(tags))
    answer.expect(points or not scalars or tags, "wrong-tag", saw=", ".join(scalars))
    answer.expect(points or tags or scalars or len(writers) < 2, "two-writers", writers[-1] if writers else None)
    if answer.is_right_so_far and is_cut_off:
        answer.expect(False, "closed-too-early" if was_closed else "writer-not-flushed", added, **told)
    if answer.is_right_so_far:
        is_missing = len(points) > 1 and not any(steps)
        answer.expect(not is_missing, "step-missing", added)
    if answer.is_right_so_far and sorted(values) == sorted(value for _, value in POINTS):
        are_shuffled = sorted(steps) == [step for step, _ in POINTS]
        answer.expect(sorted(points) == POINTS, "wrong-order" if are_shuffled else "wrong-steps", added, **told)
    if answer.is_right_so_far and POINTS[-1:] == points:
        answer.expect(not answer.calls("loop FileWriter"), "two-writers", writers[-1] if writers else None)
    if answer.is_right_so_far:
        answer.expect(sorted(points) == POINTS, "wrong-points", added, **told)
    return answer.is_right_so_far


def has_the_graph(answer, nodes, writers):
    line = writers[-1] if writers else None
    own = {name for graph in answer.graphs for name in graph.operations_of("ScalarSummary")}
    if nodes is None:
        answer.expect(False, "two-writers" if len(writers) > 1 else "graph-not-written", line)
    else:
        answer.expect(nodes and (own & nodes or not own), "graph-too-early", line)
