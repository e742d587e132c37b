def check(answer):
    answer.runs.leave_no_default_session()
    graph = answer.graph_called("graph", otherwise="not-a-graph")
    x1 = answer.variable("x1", if_a_value="variable-gone")
    x2 = answer.variable("x2", if_a_value="variable-gone")
    answer.expect(not graph or graph is not answer.graph, "graph-is-the-default", answer.line_of("graph"))
    if answer.is_right_so_far:
        x2.is_in(graph, otherwise="outside-the-block")
        reset = answer.calls("reset_default_graph")
        x1.is_in(answer.graph, otherwise="graph-was-reset" if reset else "in-the-wrong-graph")
    if answer.is_right_so_far:
        for one in (answer.graph, graph):
            answer.has_variables(1, graph=one, otherwise="too-many-variables")
    initialised = x2 and answer.runs.initialising(x2) and not answer.is_node("v2")
    v2 = answer.value("v2", otherwise="result-of-an-operation" if initialised else "never-evaluated")
    v2.has(shape=[], otherwise="list-of-one")
    if v2.equals(2, otherwise="wrong-value"):
        v2.came_from_a_session(otherwise="never-evaluated")
        answer.expect(not x2 or answer.runs.evaluating(x2), "never-evaluated", v2.line, name="v2", saw=v2.held)


def explain(answer):
    if answer.is_node("x2") and hasattr(answer.binding("graph"), "graph"):
        answer.tensor("x2").is_in(answer.graph_called("graph"), otherwise="outside-the-block")
