Y = 3 + 2 + 5
Z = (3 + 2) * 3


def check(answer):
    x, y, z = (answer.tensor(name, otherwise="name-overwritten") for name in ("x", "y", "z"))
    n = answer.value("n", otherwise="counter-lost")
    y_val = answer.value("y_val", otherwise="no-value")
    if y_val and answer.binding("z_val") is None:
        y_val.has(shape=[], otherwise="not-taken-apart")
    z_val = answer.value("z_val", otherwise="no-value")
    if not (x and y and z and n and y_val and z_val):
        return
    y.depends_on(x, otherwise="not-shared")
    z.depends_on(x, otherwise="not-shared")
    runs = answer.runs.evaluating(x)
    counted = n.held[0] if n.has(shape=[1], dtype="int64", otherwise="counter-lost") else 0
    times = max(len(runs), counted)
    answer.expect(times < 2, "evaluated-again", runs[-1].line if runs else y_val.line, saw=times)
    answer.expect(times, "never-evaluated", y_val.line)
    answer.expect(counted or not runs, "counter-lost", answer.line_of("x"), name="n", saw=n.held)
    answer.source.works_out("n", otherwise="counter-typed-in")
    for value in (y_val, z_val):
        value.has(shape=[], otherwise="not-taken-apart")
    swapped = str(y_val.held) == str(Z) and str(z_val.held) == str(Y)
    if answer.expect(not swapped, "names-swapped", y_val.line) and answer.is_right_so_far:
        y_val.equals(Y, otherwise="wrong-value")
        z_val.equals(Z, otherwise="wrong-value")
    for value, node in ((y_val, y), (z_val, z)):
        if answer.source.works_out(value.name, otherwise="typed-in"):
            evaluated = not runs or answer.runs.evaluating(node)
            answer.expect(evaluated, "computed-in-python", value.line, name=value.name, saw=node.name)
