def check(answer):
    answer.keeps_the_program(but=("counted", "levels"))
    answer.writes_out("counted")
    answer.writes_out("levels")
    counted, levels = answer.value("counted"), answer.value("levels")
    for predicted in (counted, levels):
        if predicted.has(shape=[3], otherwise="three-of-each"):
            are_numbers = all(str(one).removesuffix(".0").isdigit() for one in predicted.held)
            answer.expect(are_numbers, "three-of-each", predicted.line, name=predicted.name)
    if not answer.is_right_so_far:
        return
    printed = [line.split() for line in answer.printed_lines()]
    about_counts = ("once-within-a-run", "each-run-computes-again", "reading-computes-nothing-else")
    about_levels = ("computed-is-not-stored", "assignments-add-up", "new-session-starts-over")
    for predicted, labels, column in ((levels, about_levels, 1), (counted, about_counts, 0)):
        for place, label in enumerate(labels):
            saw, expected = str(predicted.held[place]).removesuffix(".0"), printed[place][column]
            told = {"name": f"{predicted.name}[{place}]", "saw": saw, "expected": expected}
            answer.expect(saw == expected, label, predicted.line, **told)
