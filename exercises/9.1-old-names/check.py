OLD_NAMES = ("mul", "sub", "initialize_all_variables")


def check(answer):
    for name in OLD_NAMES:
        line = answer.source.line_using(name)
        answer.expect(not line, "old-name-left", line, saw=name)
    a = answer.variable("a", if_a_value="python-computes")
    a.starts_at(4, otherwise="wrong-start")
    d = answer.tensor("d", otherwise="python-computes")
    mistakes = {
        "arguments-swapped": lambda a: 2 - a * 3,
        "added-instead": lambda a: a * 3 + 2,
        "grouped-otherwise": lambda a: a * (3 - 2),
    }
    if not d.depends_on(a, otherwise="number-by-hand"):
        return
    if d.computes(lambda a: a * 3 - 2, a, otherwise="wrong-formula", mistakes=mistakes):
        d.uses("multiply", otherwise="not-in-the-graph")
        d.uses("subtract", otherwise="not-in-the-graph")
    init = answer.operation("init", otherwise="no-initializer")
    local = answer.calls("local_variables_initializer")
    if init.initialises(a, otherwise="local-variables" if local else "init-too-early"):
        answer.expect(init and init.operation.type == "NoOp", "init-of-one-variable", init.line)
