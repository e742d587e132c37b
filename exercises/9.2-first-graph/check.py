def check(answer):
    f = answer.tensor("f", otherwise="f-overwritten" if is_what_a_session_gave(answer, "f") else "python-computes")
    x = answer.variable("x", if_a_value="python-computes")
    y = answer.variable("y", if_a_value="python-computes")
    for variable, name, start in ((x, "x", 3), (y, "y", 4)):
        variable.is_called(name, otherwise="wrong-node-name")
        variable.starts_at(start, otherwise="wrong-start")
    if f.does_not_use("BitwiseXor", "caret-is-no-power"):
        f.computes(lambda x, y: x * x * y + y + 2, x, y, otherwise="wrong-formula", mistakes=MISTAKES)
    nothing = getattr(answer.binding("result"), "type", "") == "NoneType"
    result = answer.value("result", otherwise="result-of-an-operation" if nothing else "expects-eager")
    result.has(shape=[], otherwise="list-of-one")
    if result.equals(42, otherwise="wrong-value"):
        result.came_from_a_session(of=f, otherwise="not-from-session")
    answer.runs.leave_no_default_session(otherwise="interactive-left-open")


def is_what_a_session_gave(answer, name):
    is_array = hasattr(answer.binding(name), "npy")
    return is_array and bool(answer.value(name).fetched_from())


MISTAKES = {
    "y-squared": lambda x, y: x * y * y + y + 2,
    "x-once": lambda x, y: x * y + y + 2,
    "product-squared": lambda x, y: (x * y) ** 2 + y + 2,
    "two-forgotten": lambda x, y: x * x * y + y,
    "y-forgotten": lambda x, y: x * x * y + 2,
}
