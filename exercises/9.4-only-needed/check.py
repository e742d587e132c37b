Y = 3 + 2 + 5


def check(answer):
    y = answer.tensor("y", otherwise="name-overwritten")
    if not answer.expect(answer.binding("boom"), "boom-taken-out", y.line):
        return
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
        if answer.source.works_out("y_val", otherwise="typed-in"):
            evaluated = not (y and list(answer.runs)) or answer.runs.evaluating(y)
            answer.expect(evaluated, "computed-in-python", y_val.line)


def explain(answer):
    if answer.is_node("y") and answer.is_node("boom"):
        answer.tensor("y").does_not_depend_on(answer.tensor("boom"), otherwise="y-needs-boom")
