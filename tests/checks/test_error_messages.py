"""The errors a learner of TensorFlow 1 meets are named, with the learner's own line, in both languages."""

from __future__ import annotations

from dataclasses import replace

import pytest

from studykit.domain.exercises.exercise import Exercise
from studykit.domain.exercises.verdict import VerdictKind
from studykit.domain.running.judge_request import JudgeRequest
from studykit.runner import Runner
from tests.support.exercises import exercise_called

RUN = "with tf.Session() as sess:\n    "
ERRORS = {
    "uninitialised": ("not-initialised", "v = tf.Variable(1, name='v')\n" + RUN + "sess.run(v)"),
    "uninitialised resource": (
        "not-initialised",
        "v = tf.Variable(1, name='v', use_resource=True)\n" + RUN + "sess.run(v)",
    ),
    "uninitialised slot": (
        "not-initialised",
        "v = tf.Variable(1.0)\nop = tf.train.MomentumOptimizer(0.1, 0.9).minimize(v * v)\n"
        + RUN
        + "sess.run(v.initializer); sess.run(op)",
    ),
    "placeholder": ("not-fed", "p = tf.placeholder(tf.float32, name='p')\n" + RUN + "sess.run(p + 1)"),
    "other graph": (
        "wrong-graph",
        "with tf.Graph().as_default():\n    c = tf.constant(1)\n" + RUN + "sess.run(c)",
    ),
    "other graph, this one not empty": (
        "wrong-graph",
        "with tf.Graph().as_default():\n    c = tf.constant(1)\nd = tf.constant(2)\n" + RUN + "sess.run(c)",
    ),
    "two graphs": (
        "different-graphs",
        "with tf.Graph().as_default():\n    c = tf.constant(1)\nd = tf.constant(2)\nprint(c + d)",
    ),
    "no default session": ("no-default-session", "tf.constant(1).eval()"),
    "no default session for an operation": ("no-default-session", "tf.no_op().run()"),
    "closed session": ("closed-session", RUN + "pass\nsess.run(tf.constant(1))"),
    "fetch None": ("fetch-none", "c = tf.constant(1)\n" + RUN + "sess.run(None)"),
    "gradient None": (
        "fetch-none",
        "a = tf.Variable(1.0)\nb = tf.Variable(2.0)\n" + RUN + "sess.run(tf.gradients(a * 2, [b]))",
    ),
    "a list of gradients evaluated": (
        "list-of-tensors",
        "a = tf.Variable(1.0)\n" + RUN + "tf.gradients(a * 2, [a]).eval()",
    ),
    "a gradient that is not in the list": ("no-such-place", "a = tf.Variable(1.0)\ntf.gradients(a * 2, [a])[1]"),
    "a list of variables by its place": (
        "list-for-a-tensor",
        "a = tf.Variable(1.0)\ntf.train.GradientDescentOptimizer(0.1).minimize(a * a, [a])",
    ),
    "a length of -1": ("negative-dimension", "tf.placeholder(tf.float32, (-1, 3))"),
    "a shape in the place of the data type": ("shape-for-a-dtype", "tf.placeholder((None, 3))"),
    "an optimizer of Keras": (
        "keras-optimizer",
        "a = tf.Variable(1.0)\ntf.keras.optimizers.SGD(0.1).minimize(a * a, [a])",
    ),
    "names in quotes": ("text-for-a-node", "a = tf.Variable(1.0)\ntf.gradients('loss', ['a'])"),
    "a function of math": ("expects-eager", "import math\nmath.cos(tf.constant(1.0))"),
    "fetch a number": ("not-fetchable", "c = tf.constant(1)\n" + RUN + "sess.run(3.5)"),
    "get_variable twice": ("reuse-missing", "for _ in range(2): tf.get_variable('v', shape=())"),
    "reuse of nothing": (
        "reuse-too-early",
        "with tf.variable_scope('s', reuse=True):\n    tf.get_variable('v', shape=())",
    ),
    "fetch without reuse": ("made-instead-of-found", "tf.get_variable('v')"),
    "reuse misspelt": ("reuse-typo", "tf.variable_scope('s', resue=True)"),
    "Hangul in a scope": ("invalid-node-name", "with tf.name_scope('손실'):\n    tf.constant(1)"),
    "a blank in a nested scope": (
        "invalid-node-name",
        "with tf.name_scope('a'), tf.name_scope('my loss'):\n    tf.constant(1)",
    ),
    "Hangul in a node's name": ("invalid-node-name", "tf.constant(1, name='손실')"),
    "batch size as a number": ("batch-size-unknown", "int(tf.placeholder(tf.float32, (None, 3)).shape[0])"),
    "batch size in a shape": (
        "batch-size-unknown",
        "tf.random_normal((tf.placeholder(tf.float32, (None, 3)).shape[0], 1))",
    ),
    "batch size by as_list": (
        "batch-size-unknown",
        "tf.zeros([tf.placeholder(tf.float32, (None, 3)).shape.as_list()[0], 1])",
    ),
    "None added": ("none-as-input", "tf.add_n([None, None])"),
    "None multiplied": ("none-as-input", "tf.constant(2.0) * None"),
    "reuse with another shape": (
        "shape-changed-on-reuse",
        "tf.get_variable('v', shape=(1,))\n"
        "with tf.variable_scope('', reuse=True):\n    tf.get_variable('v', shape=(2,))",
    ),
    "reuse with another data type": (
        "dtype-changed-on-reuse",
        "tf.get_variable('v', shape=())\n"
        "with tf.variable_scope('', reuse=True):\n    tf.get_variable('v', shape=(), dtype=tf.float64)",
    ),
    "fed shape": (
        "wrong-shape-fed",
        "p = tf.placeholder(tf.float32, (None, 3), name='p')\n" + RUN + "sess.run(p, {p: [1.0, 2.0]})",
    ),
    "feed under a name that is none": ("wrong-feed-key", "x = tf.constant(1.0)\n" + RUN + "sess.run(x, {'x': 1.0})"),
    "feed an operation": ("wrong-feed-key", "x = tf.constant(1.0)\n" + RUN + "sess.run(x, {x.op: 1.0})"),
    "feed a tensor": ("feeds-tensor", "x = tf.placeholder(tf.float32)\n" + RUN + "sess.run(x, {x: tf.ones([2])})"),
    "feed under the data": ("rebinds-placeholder", "import numpy as np\nprint({np.ones(2): 1})"),
    "name of a tensor without its output": (
        "name-not-in-graph",
        "x = tf.constant(1, name='x')\ntf.get_default_graph().get_tensor_by_name('x')",
    ),
    "saver too early": ("saver-too-early", "tf.train.Saver()"),
    "saver with keys and values swapped": ("wrong-saver-names", "tf.train.Saver({tf.Variable(1.0): 'v'})"),
    "saver of a text": ("wrong-saver-names", "v = tf.Variable(1.0)\ntf.train.Saver('v')"),
    "saver with two names": ("wrong-saver-names", "v = tf.Variable(1.0)\ntf.train.Saver({'a': v, 'b': v})"),
    "saver of names": ("text-for-a-node", "v = tf.Variable(1.0)\ntf.train.Saver(['v'])"),
    "path before the session": (
        "session-for-a-path",
        "v = tf.Variable(1.0)\n" + RUN + "sess.run(v.initializer); tf.train.Saver().save('./m', sess)",
    ),
    "two folders missing": (
        "no-folder",
        "v = tf.Variable(1.0)\n" + RUN + "sess.run(v.initializer); tf.train.Saver().save(sess, './a/b/m.ckpt')",
    ),
    "argument of another function": (
        "unknown-argument",
        "v = tf.Variable(1.0)\n" + RUN + "tf.train.Saver().save(sess, './m', max_to_keep=8)",
    ),
    "no graph to import": ("no-meta-file", "tf.train.import_meta_graph('./m.ckpt')"),
    "summary not evaluated": (
        "summary-not-evaluated",
        "tf.summary.FileWriter('./logs').add_summary(tf.summary.scalar('a', tf.constant(1.0)), 0)",
    ),
    "value instead of the summary": (
        "summary-not-evaluated",
        "w = tf.summary.FileWriter('./logs')\n" + RUN + "w.add_summary(sess.run(tf.constant([1.0])), 0)",
    ),
    "list with the summary": (
        "summary-not-evaluated",
        "w = tf.summary.FileWriter('./logs')\n"
        + RUN
        + "w.add_summary(sess.run([tf.summary.scalar('a', tf.constant(1.0))]), 0)",
    ),
    "session for a graph": ("no-graph-for-the-writer", RUN + "tf.summary.FileWriter('./logs', sess)"),
    "summary of several": ("summary-of-several", RUN + "sess.run(tf.summary.scalar('a', tf.constant([1.0])))"),
    "dtypes": ("wrong-dtype", "tf.constant(1) + tf.constant(2.0)"),
    "dtypes assigned": ("wrong-dtype", "v = tf.Variable(1)\ntf.assign(v, tf.constant(1.5))"),
    "shapes when built": ("shape-mismatch", "tf.matmul(tf.ones((2, 3)), tf.ones((2, 3)))"),
    "ranks when assigned": ("shape-mismatch", "v = tf.Variable([1.0])\ntf.assign(v, [[1.0]])"),
    "shapes when run": (
        "shape-mismatch",
        "p = tf.placeholder(tf.float32)\nq = tf.placeholder(tf.float32)\n"
        + RUN
        + "sess.run(p + q, {p: [1.0, 2.0], q: [1.0, 2.0, 3.0]})",
    ),
    "singular": ("not-invertible", RUN + "sess.run(tf.matrix_inverse([[1.0, 1.0], [1.0, 1.0]]))"),
    "name of a tensor": ("name-not-in-graph", "tf.get_default_graph().get_tensor_by_name('nothing:0')"),
    "name of an operation": ("name-not-in-graph", "tf.get_default_graph().get_operation_by_name('nothing')"),
    "no checkpoint": (
        "wrong-checkpoint",
        "v = tf.Variable(1.0)\n" + RUN + "tf.train.Saver().restore(sess, './nothing.ckpt')",
    ),
    "renamed since the checkpoint": (
        "wrong-checkpoint",
        "a = tf.Variable(1.0, name='a')\n"
        + RUN
        + "sess.run(a.initializer); tf.train.Saver().save(sess, './m.ckpt')\n"
        + "tf.reset_default_graph()\nb = tf.Variable(1.0, name='b')\n"
        + RUN
        + "tf.train.Saver().restore(sess, './m.ckpt')",
    ),
    "reset inside": ("reset-inside-with", RUN + "tf.reset_default_graph()"),
    "contrib": ("missing-today", "tf.contrib.layers"),
    "mul": ("missing-today", "tf.mul(1, 2)"),
    "summary writer": ("missing-today", "tf.train.SummaryWriter('.')"),
    "layers": ("missing-today", "tf.layers.dense(tf.ones((2, 3)), 4)"),
    "function in place of a tensor": ("function-not-called", "def f(): return tf.constant(1.0)\ntf.add_n([f, f])"),
    "tensor in an if": ("expects-eager", "if tf.constant(1) > 0:\n    pass"),
    "length of a tensor": ("len-of-a-tensor", "len(tf.placeholder(tf.float32, (None, 3)))"),
    "loop over a tensor": ("expects-eager", "for x in tf.constant([1, 2]):\n    pass"),
    "assign to a tensor": ("rebinds-variable", "t = tf.Variable(1) - 1\nt.assign(2)"),
    "loss of no variable": (
        "no-gradients",
        "v = tf.Variable(1.0)\ntf.train.GradientDescentOptimizer(0.1).minimize(tf.constant(1.0))",
    ),
    "list of gradients": ("gradient-list", "a = tf.Variable(1.0)\nprint(0.1 * tf.gradients(a * a, [a]))"),
    "gradient that is None": (
        "gradient-none",
        "a = tf.Variable(1.0)\nb = tf.Variable(1.0)\nprint(0.1 * tf.gradients(a * a, [b])[0])",
    ),
    "no learning rate": ("argument-missing", "tf.train.GradientDescentOptimizer()"),
    "nothing to train": (
        "nothing-trainable",
        "v = tf.Variable(1.0, trainable=False)\ntf.train.GradientDescentOptimizer(0.1).minimize(v * v)",
    ),
    "fetch an optimizer": (
        "not-fetchable",
        "c = tf.constant(1)\nopt = tf.train.GradientDescentOptimizer(0.1)\n" + RUN + "sess.run(opt)",
    ),
    "misspelt name": ("name-error", "learning_rate = 0.1\nprint(learning_rat)"),
    "input": ("no-input", "x = input()"),
    "attribute that nothing has": ("no-such-attribute", "tf.constant(1).zzz"),
    "attribute of None": ("nothing-there", "None.run()"),
    "array's method of a tensor": ("numpy-on-a-tensor", "tf.ones((2, 2)).T"),
    "array's method of a variable": ("numpy-on-a-tensor", "tf.Variable([1.0]).dot(2)"),
    "method of the graph": ("no-such-name", "tf.get_operations()"),
    "value as in eager execution": ("expects-eager", "tf.constant(1).numpy()"),
    "number of a tensor": ("expects-eager", "int(tf.constant(1))"),
    "run of a tensor": ("eval-not-run", "tf.constant(1).run()"),
    "node called": ("called-a-node", "tf.Variable(1).initializer()"),
    "two graphs for a session": ("one-graph-only", "tf.Session(graph=[tf.Graph()])"),
    "number of a list": ("not-a-number", "int(['2', '21'])"),
    "text as an index": ("list-for-a-dictionary", "available = []\navailable['Session'] = True"),
    "module for a name": ("name-must-be-a-text", "hasattr('Session', tf)"),
    "name in a module of TensorFlow": ("no-such-name", "tf.version.split('.')"),
    "module of TensorFlow": ("module-missing", "import tensorflow.v1"),
    "class not called": ("not-called", "with tf.Session as sess:\n    pass"),
    "method not called": ("not-called", "for one in tf.get_default_graph().get_operations:\n    pass"),
    "function to run": ("not-called", "c = tf.constant(1)\n" + RUN + "sess.run(tf.global_variables_initializer)"),
    "name in quotes to run": ("fetches-a-text", "y = tf.constant(1, name='c')\n" + RUN + "sess.run('y')"),
    "graph as the target": ("session-target", "tf.Session(tf.Graph())"),
    "function of the graph": (
        "python-function-failed",
        "def bad(v): raise RuntimeError('boom')\n" + RUN + "sess.run(tf.py_func(bad, [1.0], tf.float32))",
    ),
    "two names for one value": ("wrong-number-of-names", RUN + "a, b = sess.run(tf.constant(1))"),
    "two names for a list of one": ("wrong-number-of-names", RUN + "a, b = sess.run([tf.constant(1)])"),
    "operations sorted": ("no-order", "sorted([tf.no_op(), tf.no_op()])"),
    "syntax": ("syntax", "x = (1,\ny = 2"),
    "indentation": ("indentation", "if True:\nx = 1"),
    "recursion": ("recursion", "def f(): return f()\nf()"),
    "module": ("module-missing", "import pandas_is_not_here"),
    "text for a number": ("not-a-number", "int('2.21.0')"),
    "anything else": ("raised", "raise ValueError('something of my own')"),
}


@pytest.mark.parametrize("name", ERRORS)
def test_an_error_is_explained_in_plain_words(name: str, runner: Runner, assign_theta: Exercise) -> None:
    label, program = ERRORS[name]
    verdict = runner.judge(JudgeRequest.of(assign_theta, "import tensorflow as tf\n\n" + program + "\n"))
    assert verdict.kind is VerdictKind.RAISED, verdict
    (finding,) = verdict.findings
    assert finding.label == label, finding
    assert finding.line is not None
    assert 3 <= finding.line <= 3 + program.count("\n") + 1
    assert any("가" <= letter <= "힣" for letter in finding.message.ko)
    for text in (finding.message.ko, finding.message.en):
        assert "{name" not in text
        assert "{quote" not in text


def test_an_exercise_may_ask_for_todays_tensorflow(runner: Runner, assign_theta: Exercise) -> None:
    today = replace(assign_theta, tensorflow="v2")
    verdict = runner.judge(JudgeRequest.of(today, "import tensorflow as tf\ntf.placeholder(tf.float32)\n"))
    assert verdict.findings[0].label == "missing-today"
    eager = runner.judge(JudgeRequest.of(today, "import tensorflow as tf\ntf.compat.v1.placeholder(tf.float32)\n"))
    assert eager.findings[0].label == "eager-placeholder"
    value = runner.judge(
        JudgeRequest.of(today, "import tensorflow as tf\nbest_theta = tf.constant([[1.0], [2.0], [-3.0]]) + 0.0\n")
    )
    assert {"not-the-trained-value", "not-a-value"}.isdisjoint(finding.label for finding in value.findings)


def test_a_message_meant_for_a_checks_finding_is_not_used_for_an_error(runner: Runner) -> None:
    exercise = exercise_called("9.2-first-graph")
    assert "{saw}" in exercise.labels["expects-eager"].message.en
    verdict = runner.judge(JudgeRequest.of(exercise, "import tensorflow as tf\nif tf.constant(1) > 0:\n    pass\n"))
    (finding,) = verdict.findings
    assert (finding.label, finding.card) == ("expects-eager", exercise.labels["expects-eager"].card)
    assert "{" not in finding.message.en


def test_a_checkpoint_that_does_not_fit_is_explained_by_its_missing_key(runner: Runner, assign_theta: Exercise) -> None:
    _, program = ERRORS["renamed since the checkpoint"]
    (finding,) = runner.judge(JudgeRequest.of(assign_theta, f"import tensorflow as tf\n{program}\n")).findings
    assert finding.message.en.endswith("(Key b not found in checkpoint)")


def test_a_check_may_explain_an_error_by_what_was_built_until_then(runner: Runner, assign_theta: Exercise) -> None:
    explaining = assign_theta.check + (
        "\n\ndef explain(answer):\n    many = len(answer.variables()) > 1\n"
        "    answer.expect(not many, 'wrong-count', saw=2, expected=1, names='a, b')\n"
    )
    exercise = replace(assign_theta, check=explaining)
    both = "import tensorflow as tf\na = tf.Variable(1.0)\nb = tf.Variable(2.0)\ntf.Session().run(b)\n"
    verdict = runner.judge(JudgeRequest.of(exercise, both))
    assert verdict.kind is VerdictKind.RAISED
    assert [finding.label for finding in verdict.findings] == ["wrong-count", "not-initialised"]
    verdict = runner.judge(JudgeRequest.of(exercise, both.replace("a = tf.Variable(1.0)", "pass")))
    assert [finding.label for finding in verdict.findings] == ["not-initialised"]


def test_a_text_for_a_number_is_called_a_text(runner: Runner) -> None:
    program = "import tensorflow as tf\nf = tf.constant(42)\nresult = str(42)\n"
    labels = [
        finding.label for finding in runner.judge(JudgeRequest.of(exercise_called("9.2-first-graph"), program)).findings
    ]
    assert "text-for-a-number" in labels
    assert "wrong-value" not in labels
