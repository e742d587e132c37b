def check(answer):
    answer.keeps_the_program(but=("names", "inside"))
    answer.writes_out("names")
    answer.writes_out("inside")
    names, inside = answer.value("names"), answer.value("inside")
    for predicted in (names, inside):
        predicted.has(shape=[5], otherwise="five-of-each")
    if not answer.is_right_so_far:
        return
    answer.expect({str(one) for one in inside.held} <= {"True", "False"}, "true-or-false", inside.line)
    for label, mistaken in (("output-number", ":"), ("argument-gives-the-name", "Const")):
        answer.expect(not any(mistaken in str(one) for one in names.held), label, names.line)
    if not answer.is_right_so_far:
        return
    printed = [line.split() for line in answer.printed_lines()]
    about_graphs = ("graph-not-default", "block-ignored", "block-ignored", "default-not-back", "default-not-back")
    about_names = ("first-has-no-number", "names-clash-per-graph", "clash-gets-number", "clash-gets-number", "reset-empties")
    for predicted, labels, column in ((inside, about_graphs, 1), (names, about_names, 0)):
        for place, label in enumerate(labels):
            saw, expected = str(predicted.held[place]), printed[place][column]
            if label == "clash-gets-number" and saw not in ("rate", expected):
                label = "names-clash-per-graph"
            told = {"name": f"{predicted.name}[{place}]", "saw": saw, "expected": expected}
            answer.expect(saw == expected, label, predicted.line, **told)
