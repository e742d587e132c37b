import numpy

ROWS = {"B1": [[1, 2, 3]], "B2": [[4, 5, 6], [7, 8, 9]]}


def check(answer):
    A = answer.placeholder("A", otherwise="not-a-placeholder")
    if A:
        kind = A.operation.type
        answer.expect(kind == "Placeholder", "not-a-placeholder", A.line, name="A", saw=kind)
        has_open_rows(answer, A)
        A.has(dtype="float32", otherwise="wrong-dtype")
    B = answer.tensor("B", otherwise="not-a-tensor")
    B.computes(lambda a: a + 5, A, otherwise="wrong-formula")
    for name, rows in ROWS.items():
        was_evaluated(answer, name, rows, A, B)


def has_open_rows(answer, A):
    shape = A.fetch.shape
    if answer.expect(shape.rank is not None, "shape-left-out", A.line):
        rows, *rest = shape.as_list() or [0]
        answer.expect(rows is None, "rows-fixed", A.line, saw=shape.as_list())
        answer.expect(rest == [3], "columns-not-fixed", A.line, saw=shape.as_list())


def was_evaluated(answer, name, rows, A, B):
    value = answer.value(name, otherwise="not-a-value")
    others = [numpy.add(other, 5) for other in ROWS.values() if other is not rows]
    if value and any(numpy.array_equal(value.held, other) for other in others):
        answer.expect(False, "results-swapped", value.line, name=name)
    elif value.equals(numpy.add(rows, 5), otherwise="wrong-value", mistakes={"rows-themselves": rows}) and value.has(
        shape=numpy.shape(rows), otherwise="row-taken-out"
    ):
        ran_b = [run for run in answer.runs if run.gave(value) and A and run.feeds(A) and B and B.names & run.effects.ran]
        answer.expect(ran_b, "not-from-session", value.line, name=name)


def explain(answer):
    """A shape, or a node of another kind, that an evaluation failed on."""
    if answer.is_node("A"):
        A = answer.tensor("A")
        if answer.expect(
            A.operation.type == "Placeholder", "not-a-placeholder", A.line, name="A", saw=A.operation.type
        ):
            has_open_rows(answer, A)
