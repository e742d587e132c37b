W, GOAL = 5.0, -3.0


def check(answer):
    w = answer.variable("w", if_a_value="not-a-variable")
    b = answer.variable("b", if_a_value="not-a-variable")
    answer.runs.do_not_grow_the_graph(otherwise="created-in-loop")
    if not w or not b or not w.starts_at(W, otherwise="other-start"):
        return
    if answer.is_node("loss"):
        answer.tensor("loss").depends_on(w, otherwise="frozen-by-leaving-out")
    counted = [one for one in b.writers if one.operation.type.startswith("AssignAdd")]
    if updates_of(w) and counted:
        answer.expect(False, "step-counter", counted[0].line)
    elif updates_of(w):
        answer.expect(False, "both-trained" if updates_of(b) else "wrong-one-trained", updates_of(w)[0].line)
    elif answer.expect(b.writers, "never-trained", b.line):
        answer.expect(updates_of(b), "no-optimizer", b.writers[0].line)
        answer.expect(not w.writers, "frozen-is-written", w.line)
    w_value = answer.value("w_val", otherwise="expects-eager")
    if w_value.is_near(W, within=1e-6, otherwise="frozen-moved", mistakes=swapped(answer)):
        was_read(answer, w_value, w)
    b_value = answer.value("b_val", otherwise="expects-eager")
    if b_value.is_near(GOAL, within=1e-2, otherwise="not-trained", mistakes={"names-swapped": W}):
        was_read(answer, b_value, b)


def was_read(answer, value, variable):
    value.came_from_a_session(otherwise="not-from-session", within=1e-3)
    for nodes in answer.nodes_behind(value, within=1e-3):
        answer.one_of(nodes, lambda node: node.depends_on(variable, otherwise="other-node"))


def updates_of(variable):
    """What an optimizer made to update it."""
    return [one for one in variable.writers if one.operation.type.startswith(("Apply", "ResourceApply"))]


def swapped(answer):
    """The values under each other's names, where training was right."""
    return {"names-swapped": GOAL} if answer.is_right_so_far else {}
