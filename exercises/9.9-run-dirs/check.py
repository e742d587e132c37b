RUNS = ("a", "b")
FOLDER, PREFIX = "tf_logs", "run-"
CLOSING = ("close", "flush", "clear", "closing", "enter_context", "with FileWriter")


def check(answer):
    if makes_the_paths(answer) and keeps_the_runs_apart(answer):
        for run in RUNS:
            if not holds_its_own_graph(answer, run):
                break


def makes_the_paths(answer):
    function = answer.binding("make_log_subdir")
    if not answer.expect(function, "no-function"):
        return False
    line = getattr(function, "line", None)
    if not answer.expect(answer.binding("probed_paths"), "function-fails", line):
        return False
    ids, paths = answer.value("probed_ids").held, list(answer.value("probed_paths").held)
    expected = [f"{FOLDER}/{PREFIX}{run_id}" for run_id in ids]
    told = {"run": ids[0], "saw": paths[0], "expected": expected[0]}
    same = "braces-left" if "{" in paths[0] else "same-path-for-all"
    return answer.expect(len(set(paths)) > 1, same, line, **told) and answer.expect(
        paths == expected, "wrong-path", line, **told
    )


def keeps_the_runs_apart(answer):
    found = [run for run in RUNS if files_of(answer, run)]
    missing = ", ".join(f"{FOLDER}/{PREFIX}{run}" for run in RUNS if run not in found)
    others = ", ".join(dict.fromkeys(file.path.rpartition("/")[0] for file in answer.files.event_files()))
    several = [run for run in found if len(files_of(answer, run)) > 1]
    writers = answer.calls("FileWriter") or [None]
    return (
        answer.expect(others or writers != [None], "nothing-written")
        and answer.expect(answer.calls(*CLOSING), "writer-not-flushed", writers[-1])
        and answer.expect(others, "no-graph-no-file", writers[-1])
        and answer.expect(found, "one-log-folder", writers[-1], saw=others)
        and answer.expect(not missing, "missing-run", writers[-1], names=missing)
        and answer.expect(not several, "several-files", writers[-1], names=", ".join(several))
    )


def holds_its_own_graph(answer, run):
    nodes = files_of(answer, run)[0].nodes
    told = {"path": f"{FOLDER}/{PREFIX}{run}", "expected": f"g{run}"}
    others = ", ".join(f"g{other}" for other in RUNS if other != run and f"g{other}" in (nodes or ()))
    return (
        answer.expect(nodes is not None, "graph-not-written", **told)
        and answer.expect(nodes, "graph-too-early", **told)
        and answer.expect(f"g{run}" in nodes, "wrong-node", saw=", ".join(sorted(nodes)), **told)
        and answer.expect(not others, "graphs-mixed", saw=others, **told)
    )


def files_of(answer, run):
    return answer.files.event_files(f"{FOLDER}/{PREFIX}{run}")
