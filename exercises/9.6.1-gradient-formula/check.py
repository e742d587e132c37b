import numpy as np

m = 20
rng = np.random.RandomState(0)
X = np.c_[np.ones((m, 1)), rng.randn(m, 2)].astype("float32")
y = X @ np.array([[1.0], [2.0], [-3.0]])


def gradient(theta):
    return 2 / m * X.T @ (X @ theta - y)


def check(answer):
    theta = answer.variable("theta")
    no_tensor = {"Several": "several-tensors", "Plain": "still-none"}.get(type(answer.binding("gradients")).__name__)
    gradients = answer.tensor("gradients", otherwise=no_tensor or "not-in-the-graph")
    if not gradients or not gradients.does_not_use("autodiff", otherwise="autodiff-used"):
        return
    stored = theta and any(gradients.is_computed_from(writer) for writer in theta.writers)
    if not answer.expect(not stored, "already-assigned", gradients.line):
        return
    shape = {"[20, 3]": "not-summed", "[3]": "flat-gradients", "[]": "single-number"}.get(str(gradients.shape))
    if gradients.has(shape=[3, 1], otherwise=shape or "wrong-shape"):
        mistakes = {
            "wrong-sign": lambda theta: -gradient(theta),
            "two-missing": lambda theta: gradient(theta) / 2,
            "mean-missing": lambda theta: gradient(theta) * m,
            "factor-missing": lambda theta: gradient(theta) * m / 2,
            "integer-division": lambda theta: np.zeros((3, 1)),
            "constant-value": lambda theta: gradient(np.zeros((3, 1))),
            "error-without-y": lambda theta: 2 / m * X.T @ X @ theta,
            "error-squared": lambda theta: 2 / m * X.T @ (X @ theta - y) ** 2,
        }
        times = factor_of(gradients.evaluated())
        mistakes["wrong-factor"] = lambda theta: times * gradient(theta)
        gradients.computes(gradient, theta, otherwise="wrong-formula", mistakes=mistakes)


def factor_of(found):
    """How many times the right gradient is in the one found, where theta is 0."""
    right = gradient(np.zeros((3, 1)))
    return np.sum(found * right) / np.sum(right**2)
