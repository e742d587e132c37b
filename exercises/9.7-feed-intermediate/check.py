def h_of(x):
    return x * 2


def out_of(h):
    return h + 1


def check(answer):
    x = answer.placeholder("x", otherwise="graph-changed")
    h = answer.tensor("h", otherwise="graph-changed")
    out = answer.tensor("out", otherwise="graph-changed")
    if x and h and out and is_untouched(answer, x, h, out):
        was_overridden(answer, x, h, out)


def is_untouched(answer, x, h, out):
    is_plain = x.operation.type == "Placeholder"
    answer.expect(is_plain, "graph-changed", x.line, name="x", saw=x.operation.type)
    h.computes(h_of, x, otherwise="formula-changed")
    out.computes(lambda x: out_of(h_of(x)), x, otherwise="formula-changed")
    out.depends_on(h, otherwise="formula-changed")
    counted = answer.binding("n_ops") and answer.value("n_ops", otherwise="not-a-count")
    if counted and answer.is_right_so_far:
        added = [one.name for one in out.imported.graph.get_operations()][int(counted.held) :]
        first = added[0] if added else ""
        answer.expect(not added, "node-added", out.imported.line_of(first), saw=first)
    return answer.is_right_so_far


def was_overridden(answer, x, h, out):
    value = answer.value("out_val", otherwise="not-a-value")
    if not value or not value.has(shape=[], otherwise="several-values"):
        return
    runs = [run for run in answer.runs if run.gave(value)]
    if not answer.expect(runs, "not-from-session", value.line, saw=value.held):
        return
    good = [run for run in runs if run.fetched(out) and run.feeds(h) and not run.feeds(x)]
    run = (good or runs)[-1]
    if (
        answer.expect(not run.feeds(x), "feeds-x", run.line)
        and answer.expect(run.fetched(out), "other-node", run.line, saw=", ".join(run.fetches))
        and answer.expect(run.feeds(h), "h-not-fed", run.line, saw=", ".join(run.fed))
    ):
        value.equals(out_of(10), otherwise="wrong-value")
