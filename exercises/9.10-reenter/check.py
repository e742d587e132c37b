import re

SCOPE, NAME = "a", "c"


def check(answer):
    c = answer.tensor("c")
    b = answer.tensor_called("a/b", otherwise="first-scope-gone")
    if c:
        answer.expect(not b or c.imported is b.imported, "other-graph", c.line)
        c.is_called("a/c", otherwise=why_misnamed(c.operation.name))
        left = [name for name in names_in(c) if re.match(rf"{SCOPE}_\d+/", name)]
        answer.expect(not left, "left-over", saw=", ".join(left))


def why_misnamed(name):
    if re.match(rf"{SCOPE}_\d+/", name):
        return "scope-reopened"
    if re.fullmatch(rf"{SCOPE}/{NAME}_\d+", name):
        return "name-taken"
    if re.fullmatch(rf"{SCOPE}/[^/]+", name):
        return "name-left-out"
    return "outside-the-scope" if "/" not in name else "other-scope"


def names_in(node):
    return [operation.name for operation in node.imported.graph.get_operations()]
