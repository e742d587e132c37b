def check(answer):
    v = answer.variable("v", otherwise="rebinds-variable" if answer.variables() else "not-a-variable")
    if v:
        v.starts_at(0, otherwise="wrong-start")
        answer.expect(v.writers, "no-update", answer.line_of("inc") or v.line)
    writer = v.writers[0] if v and v.writers else None
    kept = answer.value("kept", otherwise="no-value")
    fresh = answer.value("fresh", otherwise="no-value")
    for value in (kept, fresh):
        if value:
            answer.source.works_out(value.name, otherwise="typed-in")
    wrote = answer.runs.evaluating(writer) if writer else []
    if writer:
        lines = writer.imported.recorded.lines
        answer.expect(len(v.writers) == 1, "made-in-the-loop", lines.get(v.writers[-1].name), saw=len(v.writers))
        writer.updates(v, lambda value: value + 1, otherwise="wrong-step")
        if len(v.writers) == 1:
            answer.expect(len(wrote) == 3, "wrong-number-of-runs", writer.line, saw=len(wrote))
    for value in (kept, fresh):
        value.has(shape=[], otherwise="list-of-one")
    counting = {run.session for run in wrote}
    answer.expect(len(counting) < 2, "sessions-apart", wrote[-1].line if wrote else None, saw=len(counting))
    swapped = kept and fresh and str(kept.held) == "0" and str(fresh.held) == "3"
    if not answer.expect(not swapped, "names-swapped", kept.line):
        return
    set_back = [run for run in answer.runs.initialising(v) if run.session in counting and run not in wrote] if v else []
    kept.equals(3, otherwise="initialised-again" if len(set_back) > 1 else "wrong-count-kept")
    if v and answer.is_right_so_far:
        elsewhere = [run for run in answer.runs.evaluating(v) if run.session != wrote[0].session]
        answer.expect(elsewhere, "same-session", fresh.line)
    fresh.equals(0, otherwise="wrong-fresh-value")
