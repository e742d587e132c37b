def check(answer):
    a = answer.variable("a", otherwise="variable-gone", if_a_value="variable-gone")
    b = answer.variable("b", otherwise="variable-gone", if_a_value="variable-gone")
    if answer.binding("init") is not None:
        init = answer.operation("init", otherwise="not-one-operation")
        init.initialises(a, b, otherwise="init-too-early")
    elif a and b:
        answer.expect(answer.runs.initialising(a, b), "not-one-operation", saw="-")
    out = answer.value("out", otherwise="expects-eager")
    out.has(shape=[], otherwise="list-of-one")
    if out.equals(7.0, otherwise="wrong-value") and a and b:
        evaluated = answer.runs.evaluating(a) and answer.runs.evaluating(b)
        answer.expect(evaluated, "not-from-session", out.line)
        answer.source.works_out("out", otherwise="not-from-session")
