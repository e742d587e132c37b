import numpy as np

m = 20
rng = np.random.RandomState(0)
X = np.c_[np.ones((m, 1)), rng.randn(m, 2)].astype("float32")
y = X @ np.array([[1.0], [2.0], [-3.0]])


def gradient(theta):
    return 2 / m * X.T @ (X @ theta - y)


def check(answer):
    theta = answer.variable("theta")
    gradients = answer.tensor("gradients", otherwise="not-in-the-graph")
    if not gradients or not gradients.does_not_use("autodiff", otherwise="autodiff-used"):
        return
    shape = {"[20, 3]": "not-summed", "[3]": "flat-gradients"}.get(str(gradients.shape), "wrong-shape")
    if gradients.has(shape=[3, 1], otherwise=shape):
        mistakes = {
            "wrong-sign": lambda theta: -gradient(theta),
            "two-missing": lambda theta: gradient(theta) / 2,
            "mean-missing": lambda theta: gradient(theta) * m,
            "factor-missing": lambda theta: gradient(theta) * m / 2,
            "integer-division": lambda theta: np.zeros((3, 1)),
            "constant-value": lambda theta: gradient(np.zeros((3, 1))),
            "error-without-y": lambda theta: 2 / m * X.T @ X @ theta,
        }
        gradients.computes(gradient, theta, otherwise="wrong-formula", mistakes=mistakes)
