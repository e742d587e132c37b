def check(answer):
    if answer.keeps_the_program(but=("printed",)) and answer.writes_out("printed"):
        printed = answer.value("printed")
        lines = [line.strip() for line in answer.printed_lines() if line.strip()]
        if printed and answer.expect(len(printed.held) == len(lines), "wrong-length", printed.line, saw=len(printed.held)):
            for place, (guess, line) in enumerate(zip(map(str, printed.held), lines, strict=True)):
                told = {"place": place + 1, "saw": guess}
                if not answer.expect(guess.split() == line.split(), label_of(place, guess, lines), printed.line, **told):
                    break


def label_of(place, guess, lines):
    """The misconception behind a wrong guess at one of the lines."""
    tag, _, step = guess.strip().rpartition(" ")
    tags, steps = zip(*(line.split() for line in lines), strict=True)
    if not tag or not step.lstrip("-").isdigit():
        return "step-left-out" if place == 2 else "not-a-line"
    if tag != tags[place]:
        known = {1: "tag-used-twice", 2: "scope-forgotten", 3: "blank-kept"}
        is_known = tag == ("learning rate" if place == 3 else tags[0]) or (place == 2 and "/" not in tag)
        return known.get(place, "wrong-tag") if is_known else "wrong-tag"
    return "step-guessed" if place == 2 else "wrong-step"
