import numpy as np


def check(answer):
    nothing = getattr(answer.binding("sources"), "type", "") == "NoneType"
    sources = answer.value("sources", otherwise="sort-gives-none" if nothing else "not-names")
    if not sources or not holds_names(answer, sources):
        return
    found = [str(name) for name in np.ravel(sources.held)]
    operations = answer.graph.graph.get_operations()
    lines = answer.graph.recorded.lines

    def none(names, label):
        return answer.expect(not names, label, sources.line, names=", ".join(sorted(names)))

    here = {one.name for one in operations}
    with_inputs = {one.name for one in operations if one.inputs}
    waiting = {one.name for one in operations if one.control_inputs} - with_inputs
    made_later = {name for name in here if lines.get(name, 0) > (sources.line or 0)}
    right = (
        none({"c", "p", "v"} - here, "nodes-missing")
        and none(here if here == set(found) else (), "everything-listed")
        and none(set(found) - here, "not-operations")
        and none(with_inputs & set(found), "has-inputs")
        and none(waiting & set(found), "control-inputs-ignored")
        and none({"c", "p", "v"} & made_later - set(found), "counted-too-early")
        and none(here - with_inputs - waiting - made_later - set(found), "source-missing")
    )
    if right and answer.source.works_out("sources", otherwise="typed-in"):
        answer.expect(found == sorted(set(found)), "not-sorted", sources.line)


def holds_names(answer, sources):
    held = sources.held
    if isinstance(held, str) or (np.size(held) and np.asarray(held).dtype.kind != "U"):
        return answer.expect(False, "not-names", sources.line, saw=repr(held))
    return answer.expect(np.size(held), "nothing-listed", sources.line)
