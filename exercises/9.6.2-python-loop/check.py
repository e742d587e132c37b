from math import cos, sin

A, B = 0.2, 0.3


def derivatives(passes):
    """z, dz/da and dz/db, carried along from pass to pass."""
    z = by_a = by_b = 0.0
    for i in range(passes):
        slope = sin(B - i) - A * sin(z + i)
        by_a, by_b = cos(z + i) + slope * by_a, z * cos(B - i) + slope * by_b
        z = A * cos(z + i) + z * sin(B - i)
    return z, by_a, by_b


def check(answer):
    z, by_a, by_b = derivatives(100)
    before = derivatives(99)[0]
    last_pass = {"ga": cos(before + 99), "gb": before * cos(B - 99)}
    for place, name, expected, other, start in ((1, "ga", by_a, by_b, A), (2, "gb", by_b, by_a, B)):
        is_none = getattr(answer.binding(name), "type", "") == "NoneType"
        value = answer.value(name, otherwise="gradient-none" if is_none else "expects-eager")
        if not value or not value.has(shape=[], otherwise="gradient-list"):
            continue
        mistakes = {
            "swapped": other,
            "not-a-derivative": start,
            "value-of-z": z,
            "one-pass-only": last_pass[name],
            "pass-missing": derivatives(99)[place],
            "pass-too-many": derivatives(101)[place],
            "both-added": by_a + by_b,
            "counted-twice": 2 * expected,
        }
        if value.is_near(expected, within=1e-3, otherwise="wrong-value", mistakes=mistakes):
            value.came_from_a_session(otherwise="not-from-session", within=1e-3)
            for nodes in answer.nodes_behind(value, within=1e-3):
                answer.one_of(nodes, lambda node: node.uses("autodiff", otherwise="not-autodiff"))
