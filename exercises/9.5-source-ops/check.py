import numpy as np


def check(answer):
    sources = answer.value("sources", otherwise="not-names")
    if not sources:
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
        and none(here - with_inputs - waiting - made_later - set(found), "source-missing")
    )
    if right and answer.source.works_out("sources", otherwise="typed-in"):
        answer.expect(found == sorted(set(found)), "not-sorted", sources.line)
