def check(answer):
    X = answer.placeholder("X")
    X.has(shape=[None, 3])
    relus = answer.tensors("relus", count=5)
    output = answer.tensor("output")
    copies = answer.variables_matching(r"relu(_\d+)?/threshold(_\d+)?")
    answer.expect(len(copies) < 2, "plain-variable-shared", names=", ".join(copies))
    threshold = answer.variable_called("relu/threshold", otherwise="threshold-misnamed")
    for relu in relus:
        relu.depends_on(threshold, otherwise="threshold-unused")
        relu.shares_no_variable_with(relus, but=threshold, otherwise="weights-shared")
    answer.has_variables(11, otherwise="wrong-count")
    output.depends_on(*relus, otherwise="not-all-added")
    output.gives(5 * 100, X, given={threshold: 100.0}, otherwise="not-a-maximum")
