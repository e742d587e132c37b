def check(answer):
    f = answer.tensor("f", otherwise="python-computes")
    x = answer.variable("x", if_a_value="python-computes")
    y = answer.variable("y", if_a_value="python-computes")
    for variable, name, start in ((x, "x", 3), (y, "y", 4)):
        variable.is_called(name, otherwise="wrong-node-name")
        variable.starts_at(start, otherwise="wrong-start")
    f.computes(lambda x, y: x * x * y + y + 2, x, y, otherwise="wrong-formula")
    result = answer.value("result", otherwise="expects-eager")
    result.has(shape=[], otherwise="list-of-one")
    if result.equals(42, otherwise="wrong-value"):
        result.came_from_a_session(of=f, otherwise="not-from-session")
    answer.runs.leave_no_default_session(otherwise="interactive-left-open")
