ERRORS = ("InvalidArgumentError", "ValueError", "TypeError")


def check(answer):
    if answer.keeps_the_program(but=("printed",)) and answer.writes_out("printed"):
        printed = answer.value("printed")
        lines = [line for line in answer.printed_lines() if line.strip()]
        if printed and answer.expect(len(printed.held) == len(lines), "wrong-length", printed.line, saw=len(printed.held)):
            for place, (guess, line) in enumerate(zip(map(str, printed.held), lines, strict=True)):
                if not answer.expect(is_said(guess, line), label_of(place, guess, lines), printed.line, saw=guess):
                    break


def is_said(guess, line):
    """Whether a guess says what was printed; a number may be typed in as a number or as a text."""
    return guess == line or (is_number(guess) and is_number(line) and float(guess) == float(line))


def is_number(text):
    try:
        return float(text) == float(text)
    except ValueError:
        return False


def label_of(place, guess, lines):
    """The misconception behind a wrong guess at one of the lines."""
    if not is_number(guess) and guess not in ERRORS:
        return "no-such-outcome"
    match place:
        case 0:
            return "wrong-sum"
        case 1:
            return "feed-kept" if is_said(guess, lines[0]) else "not-fed-error" if guess in ERRORS else "wrong-sum"
        case 2:
            return "needless-feed" if guess in ERRORS else "variable-changed"
        case 3:
            return "only-placeholders" if guess in ERRORS else "fed-node-computed"
        case 4:
            return "rank-ignored" if is_number(guess) else "feed-error"
    return "tensor-fed" if is_number(guess) else "feed-error"
