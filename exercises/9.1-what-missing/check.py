EXPECTED = {"Session": True, "contrib": False, "placeholder": True, "gradients": True}
MEANT = {"True": True, "1": True, "False": False, "0": False}


def truth(held):
    return None if isinstance(held, str) else MEANT.get(str(held))


def check(answer):
    has_keys = getattr(answer.binding("available"), "keys", ())
    available = answer.value("available", otherwise="not-true-or-false" if has_keys else "not-a-dictionary")
    held, line = available.held, available.line
    is_dictionary = answer.expect(not available or isinstance(held, dict), "not-a-dictionary", line, saw=held)
    if not (available and is_dictionary):
        return
    others = [name for name in held if name not in EXPECTED]
    left_out = [name for name in EXPECTED if name not in held]
    answer.expect(not others, "key-is-no-name", line, saw=", ".join(others))
    if not answer.expect(not left_out, "name-left-out", line, saw=", ".join(left_out)):
        return
    given, right = [truth(held[name]) for name in EXPECTED], list(EXPECTED.values())
    answer.expect(None not in given, "not-true-or-false", line)
    answer.expect(given != [not one for one in right], "turned-round", line)
    answer.expect(set(given) != {True}, "always-there", line)
    answer.expect(set(given) != {False}, "never-there", line)
    if answer.is_right_so_far:
        for name, there in EXPECTED.items():
            answer.expect(truth(held[name]) is there, "wrong-entry", line, name=name, saw=held[name], expected=there)
    answer.source.works_out("available", otherwise="answers-typed-in")
