"""A mutant is a right program with one small mistake, described in words that stay the same."""

from __future__ import annotations

import ast

import pytest

from studykit.domain.proving.mutants import MOST, MOST_IN_GIVEN_LINES, mutants

HEAD = "import tensorflow as tf\n"


def changes(source: str, *, names_matter: bool = True) -> list[str]:
    return [mutant.change for mutant in mutants(HEAD + source, names_matter=names_matter, most=1000)]


@pytest.mark.parametrize(
    ("source", "change", "line"),
    [
        ("sess.run(init)  # first", "sess.run(init): left out", ""),
        ("with tf.name_scope('a'):\n    x = 1", "with tf.name_scope('a'): left out, not its block", "x = 1"),
        ("if a:\n    x = y", "x = y: left out", "if a:\n    pass"),
        ("sess.run(a)\nsess.run(b)", "sess.run(a) | sess.run(b): swapped", "sess.run(b)\nsess.run(a)"),
        (
            "init = tf.global_variables_initializer()\nx = tf.Variable(a)",
            "init = tf.global_variables_initializer() | x = tf.Variable(a): swapped",
            "x = tf.Variable(a)\ninit = tf.global_variables_initializer()",
        ),
        ("x = a - b", "- became +: x = a - b", "x = a + b"),
        ("x += a", "+ became -: x += a", "x -= a"),
        ("x = -a", "- left out: x = -a", "x = a"),
        ("x = a @ b", "operands of matmul swapped: x = a @ b", "x = b @ a"),
        ("x = tf.matmul(a, f(b))", "operands of matmul swapped: x = tf.matmul(a, f(b))", "x = tf.matmul(f(b), a)"),
        ("x = tf.assign(v, w)", "assign became assign_add: x = tf.assign(v, w)", "x = tf.assign_add(v, w)"),
        (
            'with tf.variable_scope("s", reuse=True):\n    pass',
            'variable_scope became name_scope: with tf.variable_scope("s", reuse=True):',
            'with tf.name_scope("s"):\n    pass',
        ),
        (
            'x = tf.get_variable("x", shape=(), initializer=tf.constant_initializer(0.5))',
            'get_variable became Variable: x = tf.get_variable("x", shape=(), '
            "initializer=tf.constant_initializer(0.5))",
            'x = tf.Variable(0.5, name="x")',
        ),
        (
            "x = tf.placeholder(tf.float32, (None, 2))",
            "placeholder became constant: x = tf.placeholder(tf.float32, (None, 2))",
            "x = tf.constant(1.0, shape=[3, 2])",
        ),
        ("x = tf.f(a, name='x')", "name='x' left out: x = tf.f(a, name='x')", "x = tf.f(a)"),
        ("x = f(a=1, b=c)", "a=1 left out: x = f(a=1, b=c)", "x = f(b=c)"),
        ("s.run(x, {y: z})", "{y: z} left out: s.run(x, {y: z})", "s.run(x)"),
        ("for _ in range(200):\n    f()", "200 became 1: for _ in range(200):", "for _ in range(1):\n    f()"),
        ("x = 0.1", "0.1 became 1.1: x = 0.1", "x = 1.1"),
        ("x = f(1)\ny = f(2)\nz = x", "x became y: z = x", "x = f(1)\ny = f(2)\nz = y"),
        ("가 = '나' + 3", "3 became 4: 가 = '나' + 3", "가 = '나' + 4"),
    ],
)
def test_a_small_mistake_changes_one_thing_and_is_described(source: str, change: str, line: str) -> None:
    found = {mutant.change: mutant.source for mutant in mutants(f"{HEAD}{source}\nend = ()\n", most=1000)}
    assert change in found, list(found)
    assert found[change] == f"{HEAD}{line}\nend = ()\n".replace("\n\n", "\n")


@pytest.mark.parametrize(
    "source",
    [
        "print(x)",
        '"""A text."""',
        "tf.set_random_seed(42)\nx = np.random.RandomState(3)\ny = tf.random_normal((), seed=4)",
        "x = y\nz = w",
    ],
)
def test_what_is_no_mistake_is_not_made(source: str) -> None:
    others = [change for change in changes(source) if "left out" not in change]
    assert others == []
    assert not any(change.startswith(("print", '"""')) for change in changes(source))


def test_node_names_are_left_out_only_where_they_matter() -> None:
    source = "x = tf.Variable(a, name='x', trainable=False)\n"
    assert len([change for change in changes(source) if change.startswith("name=")]) == 1
    assert not any(change.startswith("name=") for change in changes(source, names_matter=False))


def test_the_same_words_are_numbered() -> None:
    assert {change for change in changes("x = a + b + c") if change.startswith("+")} == {
        "+ became -: x = a + b + c",
        "+ became -: x = a + b + c (2)",
    }


def test_mutants_differ_from_each_other_the_solution_and_the_starter() -> None:
    solution = HEAD + "x = f(3)\ny = 3  # so\n"
    found = mutants(solution, starter=HEAD + "x = f(3)\ny = 4\n", most=1000)
    programs = [ast.dump(ast.parse(mutant.source)) for mutant in found]
    assert len(set(programs)) == len(programs)
    assert ast.dump(ast.parse(solution)) not in programs
    assert not any(mutant.source.endswith("y = 4  # so\n") for mutant in found)
    assert [mutant.change for mutant in found] == ["x = f(3): left out", "y = 3: left out"]


def test_the_order_of_optimizer_and_initializer_matters_where_the_optimizer_has_variables() -> None:
    lines = "step = tf.train.{}(0.1).minimize(loss)\ninit = tf.global_variables_initializer()\n"
    plain, slots = (changes(lines.format(name)) for name in ("GradientDescentOptimizer", "MomentumOptimizer"))
    assert [change.endswith("swapped") for change in plain].count(True) == 0
    assert [change.endswith("swapped") for change in slots].count(True) == 1


def test_what_a_reason_is_given_for_is_made_in_any_case() -> None:
    source = HEAD + "".join(f"b{number} = tf.assign(x, {number} - x, name='b')\n" for number in range(30))
    plain = {mutant.change for mutant in mutants(source, names_matter=False)}
    wanted = {
        "name='b' left out: b7 = tf.assign(x, 7 - x, name='b')",
        "28 became 29: b28 = tf.assign(x, 28 - x, name='b')",
    }
    assert not wanted & plain
    assert {mutant.change for mutant in mutants(source, names_matter=False, wanted=plain)} == plain
    found = {mutant.change for mutant in mutants(source, names_matter=False, wanted=[*wanted, "no such change"])}
    assert found == plain | wanted


def test_what_is_known_to_be_right_is_no_mistake() -> None:
    assert "3 became 4: x = 3" in changes("x = 3\n")
    assert [mutant.change for mutant in mutants("x = 3\n", right=["x = 4  # also\n", "x = ("])] == ["x = 3: left out"]


def test_they_are_few_and_mostly_in_lines_that_the_starter_has_not() -> None:
    given = "".join(f"a{number} = tf.assign(x, {number} + x)\n" for number in range(30))
    own = "".join(f"b{number} = tf.assign(x, {number} - x)\n" for number in range(30))
    both = mutants(HEAD + given + own, HEAD + given)
    assert len(both) == MOST
    assert all(mutant.change.count("b") > 0 for mutant in both)
    assert len(mutants(HEAD + given, HEAD + given)) == MOST_IN_GIVEN_LINES
    kinds = {mutant.change.split(":")[0] for mutant in mutants(HEAD + own, HEAD, most=5)}
    assert {"- became +", "assign became assign_add"} <= kinds


def test_a_program_with_an_error_has_none() -> None:
    with pytest.raises(SyntaxError):
        mutants("x = (")
