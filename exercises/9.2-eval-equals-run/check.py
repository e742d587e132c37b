import numpy as np


def check(answer):
    f = answer.tensor("f", otherwise="name-overwritten")
    v1 = answer.value("v1", otherwise="expects-eager")
    v2 = answer.value("v2", otherwise="expects-eager")
    for value in (v1, v2):
        value.has(shape=[], otherwise="list-of-one")
        if value.equals(12, otherwise="wrong-value"):
            value.came_from_a_session(of=f, otherwise="not-from-session")
    if v1 and v2 and answer.is_right_so_far:
        count = len(answer.runs.evaluating(f))
        answer.expect(count >= 2, "evaluated-once", v2.line, saw=count)
        answer.expect(answer.source.line_using("eval"), "eval-not-used", v1.line)
    same = answer.value("same", otherwise="not-answered")
    asked = answer.expect(not same or answer.source.line_using("get_default_session"), "nobody-asked", same.line)
    if asked and same.is_true(otherwise="not-the-default"):
        answer.source.works_out("same", otherwise="typed-in")
    tried = answer.runs.failing(f, "RuntimeError")
    closed = answer.value("closed", otherwise="not-answered" if tried else "still-open")
    is_truth = not closed or np.asarray(closed.held).dtype.kind == "b"
    if answer.expect(is_truth, "not-answered", closed.line, name="closed", saw=repr(closed.held)) and closed.is_true(otherwise="turned-round" if tried else "still-open"):
        answer.expect(tried, "not-tried", closed.line)
        answer.source.works_out("closed", otherwise="typed-in")
