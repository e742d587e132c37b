def check(answer):
    w = answer.variable("w")
    train = answer.operation("train")
    initialised = w and answer.times_run(w.initializer)
    trained = len(answer.runs.of(train)) if train else 0
    if initialised and initialised > 1:
        answer.expect(trained > 1, "trained-once", answer.line_of("train"), saw=trained)
        answer.expect(trained < 2, "initialised-every-step", answer.line_of("init"), saw=initialised)
        return
    answer.runs.do_not_grow_the_graph(otherwise="created-in-loop")
    answer.runs.fetched(train, at_least=200, otherwise="trained-once")
    best = answer.value("best", otherwise="not-a-value")
    if best.is_near(3.0, within=1e-2, otherwise="wrong-value", mistakes={"read-too-early": 8.0}):
        best.came_from_a_session(of=w, otherwise="not-from-session")
    answer.uses_the_given_lines(otherwise="lines-changed")
