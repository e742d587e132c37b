VARIABLES = ("VariableV2", "Variable", "VarHandleOp")


def check(answer):
    calls = answer.value("calls", otherwise="calls-lost")
    if calls.equals(3, otherwise="called-another-number-of-times"):
        answer.source.works_out("calls", otherwise="counted-by-hand")
    operations = answer.graph.graph.get_operations() if answer.graph else []
    names = [one.name for one in operations if one.type in VARIABLES]
    if answer.is_node("x"):
        answer.variable("x", otherwise="not-a-variable")
    if answer.source.line_using("reset_default_graph") and not answer.calls("reset_default_graph"):
        answer.expect(len(names) < 2, "reset-not-called", answer.source.line_using("reset_default_graph"))
    told = {"saw": len(names), "names": ", ".join(names)}
    answer.expect(names, "default-graph-empty", answer.line_of("x"))
    answer.expect(len(names) < 2, "cell-piles-up", answer.line_of("x"), **told)
    if len(names) == 1:
        answer.expect(names == ["x"], "wrong-node-name", answer.line_of("x"), **told)
        answer.has_variables(1, otherwise="cell-piles-up")
