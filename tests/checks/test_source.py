"""Whether a program works out a value, or has it written by hand, judged by its text alone."""

from __future__ import annotations

import pytest

from studykit.checks.report import Report
from studykit.checks.vocabulary.source import Source


def works_out(text: str) -> bool:
    return Source(text, Report({})).works_out("x")


@pytest.mark.parametrize(
    "text",
    [
        "x = sess.run(f)",
        "x = 3\nx = sess.run(f)",
        "y, x = sess.run([g, f])",
        "a = sess.run(f)\nb = a + 4\nx = int(b)",
        "x = sess.run(f)\nx += 4",
        "x = {n: hasattr(tf, n) for n in ['a']}",
        "x = {}\nfor n in ['a']:\n    x[n] = n in dir(tf)",
        "x = {}\nx.update(a=hasattr(tf, 'a'))",
        "x = {}\nfor n in ['a']:\n    if hasattr(tf, n):\n        x[n] = True\n    else:\n        x[n] = False",
        "x = False\ntry:\n    sess.run(f)\nexcept RuntimeError:\n    x = True",
        "x = 0\ndef build():\n    global x\n    x += 1\nbuild()",
        "with tf.Session() as x:\n    pass",
        "if (x := sess.run(f)):\n    pass",
        "x = 0\ndef build():\n    global x\n    x = x + 1",
        "import tensorflow as x",
        "x = True\nwith contextlib.suppress(RuntimeError):\n    sess.run(f)\n    x = False",
        "try:\n    eval('tf.a')\n    x = True\nexcept AttributeError:\n    x = False",
        "import tensorflow as tf\ntf = tf.compat.v1\nx = tf.__version__",
        "x: int = sess.run(f)",
    ],
)
def test_a_value_from_somewhere_is_worked_out(text: str) -> None:
    assert works_out(text)


@pytest.mark.parametrize(
    "text",
    [
        "x = 3",
        "x: int = 3",
        "x = sess.run(f)\nx = 3",
        "x = np.int32(3)",
        "a, b = 3, 4\nx = a + b",
        "y, x = sess.run(f), 3",
        "x = {n: n != 'b' for n in ['a', 'b']}",
        "x = {}\nx['a'] = True\nx['b'] = False",
        "x = {}\nx.update(a=True)",
        "x = 0\nx += 3",
        "x = 0\nfor step in range(3):\n    x = step",
        "for x in (1, 2):\n    pass",
        "with tf.Session() as sess:\n    x = True",
        "x = y = 3",
        "x, *y = 3, sess.run(f)",
        "x = 3\nx = x * 2",
    ],
)
def test_a_value_made_of_what_was_typed_is_typed_in(text: str) -> None:
    assert not works_out(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("sub = 1\ntf.sub(sub, 1)", 2),
        ("# tf.sub\nsub = 'tf.sub'", None),
        ("from tensorflow import sub", 1),
        ("(", None),
    ],
)
def test_the_first_line_that_uses_a_word(text: str, line: int | None) -> None:
    assert Source(text, Report({})).line_using("sub") == line
