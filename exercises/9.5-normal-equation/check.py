import numpy as np

m = 20
rng = np.random.RandomState(0)
X_DATA = np.c_[np.ones((m, 1)), rng.randn(m, 2)]
GOAL = np.array([[1.0], [2.0], [-3.0]])
SOLVERS = ("MatrixInverse", "MatrixSolve", "Cholesky", "MatrixSolveLs", "Svd", "Qr", "Lu", "SelfAdjointEigV2")


def check(answer):
    theta = answer.tensor("theta", otherwise="not-in-the-graph")
    if theta and answer.expect(theta.element.kind == "tensor", "theta-is-a-variable", theta.line):
        solves_the_normal_equation(answer, theta)
    value = answer.value("theta_value", otherwise="expects-eager")
    if value.is_near(GOAL, within=1e-3, otherwise="wrong-value"):
        value.has(shape=[3, 1], otherwise="list-of-one" if np.shape(value.held) == (1, 3, 1) else "wrong-shape")
        value.came_from_a_session(of=theta, otherwise="not-from-session")


def solves_the_normal_equation(answer, theta):
    fed = answer.inputs_of(theta, "X", "y")
    solvers = theta.operations(*SOLVERS)
    too_large = any(one.operation.type.startswith("Matrix") and one.inputs[0].shape == [m, m] for one in solvers)
    if not answer.expect(not too_large, "transpose-swapped", theta.line):
        return
    if not answer.expect(solvers or "X" in fed, "numpy-computes", theta.line):
        return

    def by_name(formula):
        return lambda *values: formula(**({"X": X_DATA, "y": X_DATA @ GOAL} | dict(zip(fed, values))))

    mistakes = {
        "inverse-missing": by_name(lambda X, y: X.T @ y),
        "gram-not-inverted": by_name(lambda X, y: X.T @ X @ X.T @ y),
        "elementwise-inverse": by_name(lambda X, y: (1 / (X.T @ X)) @ X.T @ y),
        "target-missing": by_name(lambda X, y: np.linalg.pinv(X)),
        "bias-missing": by_name(lambda X, y: np.linalg.pinv(X[:, 1:]) @ y),
        "wrong-sign": by_name(lambda X, y: -np.linalg.pinv(X) @ y),
        "data-swapped": by_name(lambda X, y: np.linalg.pinv(y) @ X),
    }
    solution = by_name(lambda X, y: np.linalg.lstsq(X, y)[0])
    by_numpy = any(one.operation.type == "Const" for one in theta.parts([3, 3]))
    label = "inverse-by-numpy" if by_numpy else "wrong-formula"
    theta.computes(solution, *fed.values(), otherwise=label, mistakes=mistakes)
