Y = 3 + 2 + 5


def check(answer):
    y = answer.tensor("y", otherwise="name-overwritten")
    boom = answer.tensor("boom", otherwise="boom-taken-out")
    answer.expect(not boom or "PyFunc" in boom.operation.type, "boom-taken-out", answer.line_of("boom"), name="boom")
    y.does_not_depend_on(boom, otherwise="y-needs-boom")
    ran = [*answer.runs.evaluating(boom), *answer.runs.failing(boom)]
    answer.expect(not ran, "boom-evaluated", ran[0].line if ran else None)
    if not ran:
        answer.value("hit").has(shape=[0], otherwise="boom-evaluated")
    y_val = answer.value("y_val", otherwise="expects-eager")
    y_val.has(shape=[], otherwise="list-of-one")
    if y_val.equals(Y, otherwise="wrong-value"):
        answer.source.works_out("y_val", otherwise="typed-in")
