def after(steps):
    """w after so many steps with momentum."""
    w, momentum = 8.0, 0.0
    for _ in range(steps):
        momentum = 0.9 * momentum + 2 * (w - 3.0)
        w -= 0.1 * momentum
    return w


def check(answer):
    w = answer.variable("w")
    train = answer.operation("train")
    if not answer.runs.do_not_grow_the_graph(otherwise="created-in-loop"):
        return
    trained = len(answer.runs.of(train)) if train else 0
    initialised = len(answer.runs.initialising(w)) if w else 0
    if initialised > 1:
        label = "initialised-again" if trained > 1 else "trained-once"
        answer.expect(False, label, answer.line_of("init"), saw=initialised if trained > 1 else trained)
        return
    answer.runs.fetched(train, at_least=20, otherwise="trained-once")
    answer.uses_the_given_lines(otherwise="lines-changed")
    best = answer.value("best", otherwise="not-a-value")
    mistakes = {"read-too-early": 8.0, "one-step-short": after(19)}
    if best.is_near(after(20), within=1e-4, otherwise="wrong-value", mistakes=mistakes):
        best.came_from_a_session(of=w, otherwise="not-from-session")
