EXPECTED = {"Session": True, "contrib": False, "placeholder": True, "gradients": True}
MEANT = {"True": True, "1": True, "False": False, "0": False}


def truth(held):
    return None if isinstance(held, str) else MEANT.get(str(held))


def check(answer):
    available, line = answer.entries("available"), answer.line_of("available")
    if not answer.is_right_so_far:
        return
    left_out = [name for name in EXPECTED if name not in available]
    others = [name for name in available if name not in EXPECTED]
    answer.expect(not others, "key-is-no-name", line, saw=", ".join(others))
    if not answer.expect(not left_out, "name-left-out", line, saw=", ".join(left_out)):
        return
    given, right = [truth(available[name].held) for name in EXPECTED], list(EXPECTED.values())
    answer.expect(None not in given, "not-true-or-false", line)
    answer.expect(given != [not one for one in right], "turned-round", line)
    answer.expect(set(given) != {True}, "always-there", line)
    answer.expect(set(given) != {False}, "never-there", line)
    if answer.is_right_so_far:
        for name, there in EXPECTED.items():
            available[name].equals(there, otherwise="wrong-entry")
    answer.source.works_out("available", otherwise="answers-typed-in")
