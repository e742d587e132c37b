A, B = 3.0, 4.0


def check(answer):
    a, b = answer.tensor("a"), answer.tensor("b")
    value = answer.value("grads_val", otherwise="expects-eager")
    if value and not answer.expect(not isinstance(value.held, dict), "in-a-dictionary", value.line):
        return
    if not value or not value.has(shape=[2], otherwise="not-two-numbers"):
        return
    mistakes = {
        "swapped": [A, B + 1],
        "counted-twice": [2 * (B + 1), 2 * A],
        "not-a-derivative": [A, B],
        "second-term-forgotten": [B, A],
    }
    if not value.is_near([B + 1, A], within=1e-4, otherwise="wrong-value", mistakes=mistakes):
        return
    value.came_from_a_session(otherwise="not-from-session", within=1e-4)
    behind = answer.nodes_behind(value, within=1e-4)
    whole = [lambda a, b: [b + 1, a]]
    one_by_one = [lambda a, b: b + 1, lambda a, b: a]
    for nodes, derivative in zip(behind, whole if len(behind) == 1 else one_by_one):
        answer.one_of(
            nodes,
            lambda node: (
                node.uses("autodiff", otherwise="hand-written")
                and node.computes(derivative, a, b, otherwise="other-function")
            ),
        )
    if answer.is_right_so_far:
        answer.calls_autodiff(1, otherwise="two-calls")


def explain(answer):
    """Why a gradient may be None."""
    for name in ("a", "b"):
        if answer.binding(name) is not None:
            answer.expect(answer.is_node(name), "no-node", answer.line_of(name), name=name)
    if all(answer.is_node(name) for name in ("a", "b")):
        whole = [name for name in ("a", "b") if answer.tensor(name).fetch.dtype.base_dtype.is_integer]
        answer.expect(not whole, "whole-numbers", answer.line_of("a"), names=", ".join(f"`{one}`" for one in whole))
