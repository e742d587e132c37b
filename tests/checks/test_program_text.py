"""What is read from an answer's text, without running it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studykit.checks.vocabulary.program_text import calls_of, extra_lines, first_change, missing_lines, not_written_out

STARTER = """import tensorflow as tf

x = tf.Variable(3)
with tf.Session() as sess:
    sess.run(x.initializer)
    print(sess.run(x))

printed = ___  # what does it print?
"""


@pytest.mark.parametrize(
    "source",
    [
        "printed = ['3', \"4\"]\n",
        "printed = []\nprinted = [1, -2.5, 1j, None, True, b'x']\n",
        "printed: list = ['a' + 'b' 'c']\n",
        "printed = {'one': (1, 2), 'two': {3}}\n",
        "other = printed = [3]\nprint(printed[0], printed.index(3))\n",
        "x = sess.run(y)\nprinted = '''3\n4'''\n",
    ],
)
def test_what_is_typed_in_is_written_out(source: str) -> None:
    assert not_written_out(source, "printed") is None


@pytest.mark.parametrize(
    ("source", "line"),
    [
        ("printed = [sess.run(x)]\n", 1),
        ("printed = [3]\nprinted = [str(y)]\n", 2),
        ("printed = [3, *rest]\n", 1),
        ("printed = 'a' * 3\n", 1),
        ("printed = f'{x}'\n", 1),
        ("printed = [x for x in y]\n", 1),
        ("printed = {**other}\n", 1),
        ("printed = 1 + 2\n", 1),
        ("printed = []\nprinted.append(3)\n", 2),
        ("printed = [0]\nprinted[0] = sess.run(x)\n", 2),
        ("printed = [0]\nprinted += [sess.run(x)]\n", 2),
        ("printed = [0]\nfor printed in y:\n    pass\n", 2),
        ("printed = 3\nwith open(f) as printed:\n    pass\n", 2),
        ("printed = 3\nimport numpy as printed\n", 2),
        ("printed = 3\nmatch sess.run(x):\n    case printed:\n        pass\n", 3),
        ("printed = 3\ndef printed():\n    pass\n", 2),
        ("(printed := sess.run(x))\n", 1),
        ("a, printed = 1, 2\n", 1),
        ("x = 1\n", None),
        ("printed = (\n", None),
    ],
)
def test_what_is_computed_or_stored_otherwise_is_not(source: str, line: int | None) -> None:
    found = not_written_out(source, "printed")
    assert found is not None
    assert found.line == line


def changed(source: str) -> tuple[int | None, str, str] | None:
    return first_change(source, STARTER, ("printed",))


@pytest.mark.parametrize(
    "source",
    [
        STARTER,
        STARTER.replace("___", "['3']"),
        STARTER.replace("    ", "  ").replace("\n\n", "\n\n\n# a thought\n"),
        '"""My answer."""\n' + STARTER.replace("tf.Variable(3)", "tf.Variable( 3 )"),
        "printed = ['3']\n" + STARTER.partition("\nprinted")[0],
        STARTER.replace("print(sess.run(x))", "print(sess.run(x))\n    printed = ['3']"),
    ],
)
def test_only_the_prediction_may_differ(source: str) -> None:
    assert changed(source) is None


@pytest.mark.parametrize(
    ("old", "new", "change"),
    [
        ("Variable(3)", "Variable(4)", (3, "x = tf.Variable(4)", "x = tf.Variable(3)")),
        ("    print(sess.run(x))\n", "", (None, "", "print(sess.run(x))")),
        ("    print(sess", "    print('3')\n    print(sess", (6, "print('3')", "print(sess.run(x))")),
        ("    print(sess.run(x))", "print(sess.run(x))", (6, "print(sess.run(x))", "print(sess.run(x))")),
        ("printed = ___", "printed.append(3)", (8, "printed.append(3)", "")),
        (
            "with tf.Session()",
            "with tf.Session(graph)",
            (4, "with tf.Session(graph) as sess:", "with tf.Session() as sess:"),
        ),
    ],
)
def test_a_changed_program_is_reported_with_its_first_difference(old: str, new: str, change: object) -> None:
    assert old in STARTER
    assert changed(STARTER.replace(old, new)) == change


GIVEN = "import tensorflow as tf\nx = tf.Variable(3)  # why\nx = tf.Variable(3)\nwith s:\n    run(x)\n"


@given(st.permutations(GIVEN.splitlines()), st.lists(st.integers(0, 3), min_size=5, max_size=5))
def test_order_and_indentation_are_free(lines: list[str], indents: list[int]) -> None:
    source = "\n".join("    " * indent + line.strip() for indent, line in zip(indents, lines, strict=True))
    assert extra_lines(source, GIVEN) == []
    assert missing_lines(source, GIVEN) == []


def test_prints_comments_and_blanks_may_stand_among_the_lines() -> None:
    source = GIVEN.replace("with", "# now\n\nprint('here', x)\nwith")
    assert extra_lines(source, GIVEN) == []
    assert missing_lines(source, GIVEN) == []


def test_a_new_line_and_a_missing_line_are_reported() -> None:
    source = GIVEN.replace("    run(x)", "    run(x)  # twice\n    run(x)\n    run(y)").replace(
        "with s:\n", "with t:\n"
    )
    assert [(line.number, line.text) for line in extra_lines(source, GIVEN)] == [
        (4, "with t:"),
        (6, "run(x)"),
        (7, "run(y)"),
    ]
    assert missing_lines(source, GIVEN) == ["with s:"]


def test_a_call_in_the_body_of_a_loop_is_found_as_such() -> None:
    source = "w = Writer('a')\nfor step in steps(2):\n    if step:\n        w = Writer('b')\nwhile w:\n    close(w)\n"
    assert calls_of(source, ["Writer"]) == [1, 4]
    assert calls_of(source, ["loop Writer"]) == [4]
    assert calls_of(source, ["loop steps", "loop close"]) == [6]
