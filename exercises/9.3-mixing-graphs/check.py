ADDITIONS = ("Add", "AddV2", "AddN")


def check(answer):
    a = answer.tensor("a", otherwise="tensor-gone")
    b = answer.tensor("b", otherwise="tensor-gone")
    if a and b:
        answer.expect(a.imported is not b.imported, "graphs-merged", b.line)
        for node, value in ((a, 3), (b, 4)):
            node.equals(value, otherwise="constant-changed")
            added = [one.name for one in node.imported.graph.get_operations() if one.type in ADDITIONS]
            line = node.imported.recorded.lines.get(added[0]) if added else None
            answer.expect(not added, "added-in-a-graph", line, name=node.name)
    total = answer.value("total", otherwise="total-is-no-value")
    if total:
        answer.source.works_out("total", otherwise="typed-in")
    for node in (a, b):
        if node:
            answer.expect(answer.runs.evaluating(node), "never-evaluated", node.line, name=node.name)
    total.has(shape=[], otherwise="list-of-one")
    total.equals(7, otherwise="wrong-value")
