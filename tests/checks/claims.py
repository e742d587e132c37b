"""What the vocabulary says of two programs: claims, each an expectation and the label where it does not hold."""

from __future__ import annotations

from dataclasses import dataclass

from studykit.domain.exercises.exercise import Exercise, ExerciseKey, ExerciseKind, Label
from studykit.domain.language.bilingual import Bilingual

WORD = Bilingual("말", "word")
MODEL = """
import numpy as np
import tensorflow as tf

X = tf.placeholder(tf.float32, (None, 2), name="X")
with tf.variable_scope("layer"):
    w = tf.get_variable("w", shape=(2, 1), initializer=tf.constant_initializer(0.5))
b = tf.Variable(1.0, name="b", trainable=False)
with tf.name_scope("out"):
    y = tf.add(tf.matmul(X, w), b, name="y")
loss = tf.reduce_mean(tf.square(y), name="loss")
counter = tf.Variable(0, name="counter")
count = tf.assign_add(counter, 1)
train = tf.train.GradientDescentOptimizer(0.1).minimize(loss, var_list=[w])
summary = tf.summary.scalar("mse", loss)
init = tf.global_variables_initializer()
saver = tf.train.Saver()
values = {"one": 1.5, "two": [1, 2]}
word = "hello"


def double(x):
    return x * 2


with tf.Session() as sess:
    sess.run(init)
    writer = tf.summary.FileWriter("./logs", tf.get_default_graph())
    for step in range(3):
        text, _ = sess.run([summary, count], {X: [[1.0, 2.0]]})
        writer.add_summary(text, step)
    writer.close()
    both = sess.run([y, loss], feed_dict={X: [[1.0, 1.0]]})
    best = sess.run(w)
    losses = [both[1], float(both[1])]
    rounded = [float(number) + 0.0004 for number in best.ravel()]
    written = [float("0.5004")] * 2
    copied = 3
    saver.save(sess, "./model.ckpt")
print("done")
"""


TWO_GRAPHS = """
import tensorflow as tf

outer = tf.Variable(1, name="v"); old = tf.initialize_all_variables()
graph = tf.Graph()
with graph.as_default():
    inner = tf.Variable(2, name="v")
    later = tf.Variable(3, name="later")
    init = tf.variables_initializer([inner])
    double = inner * 2
    more = double + 1
    both = tf.group(init, tf.assign(later, 4))
with tf.Session(graph=graph) as sess:
    try:
        sess.run(more)
    except tf.errors.FailedPreconditionError:
        sess.run(both)
    fed = sess.run(more, {double: 10})
    value = sess.run(inner)
try:
    sess.run({"more": more})
except RuntimeError:
    closed = True
held = {"a": 1, "b": None, "c": [1.5]}
"""


@dataclass(frozen=True)
class Claim:
    """An expectation in a check, and the label it gives where it does not hold; none where it holds."""

    check: str
    label: str | None = None


CLAIMS = [
    Claim("answer.placeholder('X').has(shape=[None, 2], dtype='float32')"),
    Claim("answer.placeholder('X').has(shape=[None, 3])", "wrong-shape"),
    Claim("answer.placeholder('X').has(dtype='int32')", "wrong-dtype"),
    Claim("answer.placeholder('y')", "not-a-placeholder"),
    Claim("answer.expect(answer.tensor('X').shape == [None, 2] and answer.is_node('X'), 'mine')"),
    Claim("answer.expect(answer.is_node('best') or answer.is_node('nothing'), 'mine')", "mine"),
    Claim("answer.expect(answer.tensor('loss').is_computed_from(answer.tensor('y')), 'mine')"),
    Claim("answer.expect([*answer.inputs_of(answer.tensor('y'), 'X', 'best', 'b', 'loss')] == ['X', 'b'], 'mine')"),
    Claim("answer.expect([n.name for n in answer.tensor('loss').parts([])] == ['b:0', 'b/read:0', 'loss:0'], 'mine')"),
    Claim("answer.expect(answer.tensor('b').evaluated() == 1.0, 'mine')"),
    Claim("answer.expect(answer.tensor('y').is_computed_from(answer.tensor('loss')), 'mine')", "mine"),
    Claim("answer.variable('w').is_called('layer/w')"),
    Claim("answer.variable('w').is_called('w')", "wrong-node-name"),
    Claim("answer.variable('y')", "not-a-variable"),
    Claim("answer.variable('word')", "not-a-variable"),
    Claim("answer.variable('nothing')", "name-missing"),
    Claim("answer.variable('b').starts_at(1.0)"),
    Claim("answer.variable('b').starts_at(2.0)", "wrong-value"),
    Claim("answer.variable('b').is_trainable(False)"),
    Claim("answer.variable('b').is_trainable()", "wrong-trainable"),
    Claim("answer.variable('counter').has_writers(1)"),
    Claim("answer.variable('w').has_writers(2)", "too-many-writers"),
    Claim("answer.variable('counter').writers[0].changes(answer.variable('counter'), by=1)"),
    Claim("answer.expect(len(answer.runs.evaluating(answer.variable('counter').writers[0])) == 3, 'mine')"),
    Claim("answer.tensor('y').depends_on(answer.variable('w'), answer.tensor('X'))"),
    Claim("answer.tensor('y').depends_on(answer.variable('counter'))", "does-not-depend"),
    Claim("answer.tensor('y').does_not_depend_on(answer.variable('counter'))"),
    Claim("answer.tensor('y').does_not_depend_on(answer.variable('w'))", "does-depend"),
    Claim("answer.tensor('y').uses('matmul') and answer.tensor('y').uses('add')"),
    Claim("answer.tensor('y').uses('mean')", "wrong-operations"),
    Claim("answer.tensor('y').computes(lambda X, w, b: X @ w + b, *nodes(answer))"),
    Claim("answer.tensor('y').computes(lambda X, w, b: X @ w - b, *nodes(answer))", "wrong-result"),
    Claim("answer.tensor('y').computes(lambda X, w, b: w @ X + b, *nodes(answer))", "wrong-result"),
    Claim("answer.tensor('y').computes(lambda X, w: X @ w + 3, *nodes(answer)[:2], given={answer.variable('b'): 3.0})"),
    Claim("answer.tensor('y').computes(lambda X, w: X @ w + 3, *nodes(answer)[:2])", "wrong-result"),
    Claim(
        "answer.tensor('y').gives(7.0, answer.tensor('X'), given={answer.variable('w'): [[0.0], [0.0]],"
        " answer.variable('b'): 7.0})"
    ),
    Claim(
        "answer.tensor('y').computes(lambda X: X, answer.tensor('X'), mistakes={'mine': lambda X: X / 2})",
        "wrong-result",
    ),
    Claim("answer.tensor('y').computes(lambda X: X, answer.tensor('X'), mistakes={'mine': SUM})", "mine"),
    Claim("answer.tensor('y').does_not_use('mean', 'mine')"),
    Claim("answer.tensor('loss').does_not_use('mean', 'mine')", "mine"),
    Claim("answer.operation('train').uses('autodiff') and answer.operation('train').uses('gradient descent')"),
    Claim("answer.tensor('loss').uses('autodiff')", "wrong-operations"),
    Claim("answer.calls_autodiff(1)"),
    Claim("answer.calls_autodiff(2)", "wrong-autodiff-calls"),
    Claim("answer.operation('count').updates(answer.variable('counter'), lambda count: count + 1)"),
    Claim("answer.operation('count').updates(answer.variable('counter'), lambda count: count + 2)", "wrong-update"),
    Claim(
        "answer.operation('count').updates(answer.variable('counter'), abs, mistakes={'mine': lambda n: n + 1})", "mine"
    ),
    Claim("answer.operation('count').changes(answer.variable('counter'), by=1)"),
    Claim("answer.operation('count').changes(answer.variable('counter'), by=2)", "does-not-change"),
    Claim("answer.operation('count').keeps(answer.variable('b'))"),
    Claim("answer.operation('count').keeps(answer.variable('counter'))", "does-change"),
    Claim("answer.operation('count').brings(answer.variable('counter'), to=5, runs=5)"),
    Claim("answer.operation('count').brings(answer.variable('counter'), to=6, runs=5)", "wrong-destination"),
    Claim("answer.operation('word')", "not-an-operation"),
    Claim("answer.operation('train')"),
    Claim("answer.tensors('both', count=2)", "not-several"),
    Claim("answer.value('best').has(shape=[2, 1], dtype='float32')"),
    Claim("answer.value('best').is_near([0.5, 0.5], within=1e-6)"),
    Claim("answer.value('best').came_from_a_session(of=answer.variable('w'))"),
    Claim("answer.value('best').came_from_a_session(of=answer.tensor('y'))", "not-from-session"),
    Claim("answer.value('best').is_near([1.0, 1.0], within=0.1, mistakes={'mine': [0.5, 0.5]})", "mine"),
    Claim("answer.value('best').is_near([0.5, 0.5], within=0.1, mistakes={'mine': [0.5, 0.5]})"),
    Claim("answer.value('losses').came_from_a_session(of=answer.tensor('loss'))"),
    Claim("answer.value('losses').came_from_a_session(of=answer.tensor('y'))", "not-from-session"),
    Claim("answer.value('copied').came_from_a_session()", "not-from-session"),
    Claim("answer.value('rounded').came_from_a_session()", "not-from-session"),
    Claim("answer.value('rounded').came_from_a_session(of=answer.variable('w'), within=1e-3)"),
    Claim("answer.value('written').came_from_a_session(within=1e-3)", "not-from-session"),
    Claim("answer.value('rounded').came_from_a_session(of=answer.tensor('y'), within=1e-3)", "not-from-session"),
    Claim("answer.expect(not answer.nodes_behind(answer.value('rounded')), 'mine')"),
    Claim("answer.expect(answer.nodes_behind(answer.value('rounded'), within=1e-3), 'mine')"),
    Claim("answer.expect(answer.operation('count').moved(answer.variable('counter'), 4) == 5, 'mine')"),
    Claim(
        "answer.expect([[n.operation.name for n in row] for row in behind(answer, 'losses')] == [['loss']] * 2, 'mine')"
    ),
    Claim("answer.one_of(behind(answer, 'best')[0], lambda node: node.is_called('layer/w'))"),
    Claim("answer.one_of([answer.tensor('loss'), answer.tensor('y')], lambda node: node.is_called('loss'))"),
    Claim(
        "answer.one_of([answer.tensor('loss'), answer.tensor('y')], lambda node: node.is_called('y'))",
        "wrong-node-name",
    ),
    Claim("answer.expect([n.name for n in answer.variable('counter').writers] == ['AssignAdd'], 'mine')"),
    Claim("answer.expect([node.name for node in answer.tensor('y').inputs] == ['out/MatMul:0', 'b/read:0'], 'mine')"),
    Claim("answer.expect(answer.would_hold(lambda: answer.variable('b').starts_at(1.0)), 'mine')"),
    Claim("answer.expect(answer.would_hold(lambda: answer.variable('b').starts_at(2.0)), 'mine')", "mine"),
    Claim("answer.expect(answer.runs.left(answer.variable('counter')) == 3, 'mine')"),
    Claim("answer.value('word').equals('hello')"),
    Claim("answer.value('word').equals('help')", "wrong-value"),
    Claim("answer.value('word').equals('help', mistakes={'mine': 'hello'})", "mine"),
    Claim("answer.value('word').equals('hello', mistakes={'mine': 'hello'})"),
    Claim("answer.value('y')", "not-a-value"),
    Claim("answer.value('best').satisfies(lambda value: (value > 0).all(), '> 0')"),
    Claim("answer.runs.fetched(answer.operation('count'), at_least=3)"),
    Claim("answer.runs.fetched(answer.operation('count'), at_least=4)", "too-few-runs"),
    Claim("answer.runs.fetched_together(answer.tensor('y'), answer.tensor('loss'))"),
    Claim("answer.runs.fetched_together(answer.tensor('y'), answer.variable('w'))", "not-together"),
    Claim("answer.runs.number_is(7)"),
    Claim("answer.runs.number_is(8)", "wrong-runs"),
    Claim("answer.runs.do_not_grow_the_graph() and answer.runs.leave_no_default_session()"),
    Claim("answer.expect([run.place for run in answer.runs] == list(range(7)), 'mine')"),
    Claim("answer.expect([run.place for run in answer.runs if run.feeds(answer.tensor('X'))] == [1, 2, 3, 4], 'mine')"),
    Claim("answer.expect((list(answer.runs)[4].value_for(answer.tensor('X')) == [[1, 1]]).all(), 'mine')"),
    Claim("answer.expect(list(answer.runs)[4].value_for(answer.tensor('y')) is None, 'mine')"),
    Claim("answer.expect(list(answer.runs)[5].gave(answer.value('best')), 'mine')"),
    Claim(
        "answer.expect('X' not in list(answer.runs)[4].effects.ran, 'mine')"
        " and answer.expect('out/y' in list(answer.runs)[4].effects.ran, 'mine')"
    ),
    Claim("answer.expect(list(answer.runs)[5].operations == answer.graph.recorded.operations, 'mine')"),
    Claim("answer.expect(list(answer.runs)[4].gave(answer.value('best')), 'mine')", "mine"),
    Claim("answer.expect(list(answer.runs)[5].fetched(answer.variable('w')), 'mine')"),
    Claim("answer.expect(list(answer.runs)[4].fetched(answer.variable('w')), 'mine')", "mine"),
    Claim("answer.expect(effects(answer, 'initialises') == [(0, ['b', 'counter', 'layer/w'])], 'mine')"),
    Claim("answer.expect(effects(answer, 'updates') == [(place, ['counter']) for place in (1, 2, 3)], 'mine')"),
    Claim("answer.expect(effects(answer, 'saves') == [(6, ['b', 'counter', 'layer/w'])], 'mine')"),
    Claim("answer.expect(effects(answer, 'restores') == [], 'mine')"),
    Claim("answer.expect(list(answer.runs)[4].graph is answer.graph and answer.graphs == [answer.graph], 'mine')"),
    Claim("answer.expect(answer.graph.operations_of('ScalarSummary') == ['mse'], 'mine')"),
    Claim("answer.expect(answer.graph.line_of('counter') == 12 and not answer.graph.line_of('nothing'), 'mine')"),
    Claim("answer.expect(answer.calls('add_summary') == [31] and len(answer.calls('run', 'close')) == 5, 'mine')"),
    Claim("answer.expect(answer.calls('with Session') == [26] and not answer.calls('with FileWriter'), 'mine')"),
    Claim("answer.runs.do_not_initialise_again(answer.variable('counter'), after=answer.operation('count'))"),
    Claim("answer.has_variables(3)"),
    Claim("answer.has_variables(4)", "wrong-count"),
    Claim("answer.variable_called('layer/w').is_trainable()"),
    Claim("answer.variable_called('w')", "variable-missing"),
    Claim("answer.variable_called('b', beside=answer.tensor('y'))"),
    Claim("answer.tensor_called('out/y').is_the_same_as(answer.tensor('y'))"),
    Claim("answer.tensor_called('y')", "tensor-missing"),
    Claim("answer.tensor_called('out/y').computes(lambda X, w, b: X @ w + b, *nodes(answer))"),
    Claim("answer.tensor('y').is_the_same_as(answer.tensor('loss'))", "not-the-same"),
    Claim("answer.tensor('y').is_not(answer.tensor('loss'))"),
    Claim("answer.tensor('y').is_not(answer.tensor_called('out/y'))", "the-same"),
    Claim("answer.expect([v.name for v in answer.variables()] == ['layer/w', 'b', 'counter'], 'mine')"),
    Claim("answer.expect([v.name for v in answer.tensor('loss').variables()] == ['layer/w', 'b'], 'mine')"),
    Claim("answer.expect([X.name for X in answer.tensor('loss').placeholders()] == ['X'], 'mine')"),
    Claim("answer.expect(not answer.operation('count').placeholders(), 'mine')"),
    Claim("answer.expect([m.name for m in answer.tensor('loss').operations('MatMul')] == ['out/MatMul'], 'mine')"),
    Claim("answer.expect(not answer.variable('w').operations('MatMul'), 'mine')"),
    Claim("answer.expect(answer.function('double').parameters == ('x',), 'mine')"),
    Claim("answer.function('word')", "not-a-function"),
    Claim("answer.function('half')", "name-missing"),
    Claim("answer.files.checkpoint_holds('model.ckpt', 'layer/w', 'b')"),
    Claim("answer.files.checkpoint_holds('model.ckpt', 'w')", "not-in-checkpoint"),
    Claim("answer.files.checkpoint_holds('other.ckpt', 'w')", "no-checkpoint"),
    Claim("answer.expect(answer.files.checkpoint_value('model.ckpt', 'counter') == 3, 'mine')"),
    Claim("answer.expect(answer.files.checkpoint_names('model.ckpt') == ['b', 'counter', 'layer/w'], 'mine')"),
    Claim("answer.expect(answer.files.checkpoint_names('other.ckpt') is None, 'mine')"),
    Claim("answer.expect(answer.files.latest_checkpoint() == 'model.ckpt', 'mine')"),
    Claim("answer.expect(answer.files.latest_checkpoint('logs') is None, 'mine')"),
    Claim("answer.expect(answer.files.matching('model.ckpt.*x') == ['model.ckpt.index'], 'mine')"),
    Claim("answer.expect(len(answer.files.event_files('./logs/')) == 1, 'mine')"),
    Claim("answer.expect(answer.files.event_files('.') == [], 'mine')"),
    Claim("answer.expect('out/y' in answer.files.event_files()[0].nodes, 'mine')"),
    Claim("answer.expect(set(answer.files.event_files()[0].scalars) == {'mse'}, 'mine')"),
    Claim("answer.files.has_scalars('mse', at_least=3)"),
    Claim("answer.files.has_scalars('accuracy')", "no-events"),
    Claim("answer.expect([step for step, _ in answer.files.scalars('mse')] == [0, 1, 2], 'mine')"),
    Claim("answer.files.exist('logs/events*', 'mine')"),
    Claim("answer.files.exist('nothing/*', 'mine')", "mine"),
    Claim("answer.prints('done')"),
    Claim("answer.prints('finished')", "wrong-output"),
    Claim("answer.value('doubled').equals(42)"),
    Claim("answer.value('best').is_near(answer.solution.value('best').held, within=1e-6)"),
    Claim("answer.expect(answer.line_of('loss') == 11, 'mine')"),
    Claim("answer.expect(answer.is_right_so_far, 'mine')"),
]

CLAIMS_OF_TWO_GRAPHS = [
    Claim("answer.variable('inner').is_in(answer.graph_called('graph'))"),
    Claim("answer.variable('outer').is_in(answer.graph)"),
    Claim("answer.variable('outer').is_in(answer.graph_called('graph'))", "in-another-graph"),
    Claim("answer.graph_called('sess')", "not-a-graph"),
    Claim("answer.has_variables(1) and answer.has_variables(2, graph=answer.graph_called('graph'))"),
    Claim("answer.has_variables(1, graph=answer.graph_called('graph'))", "wrong-count"),
    Claim("answer.operation('old').initialises(answer.variable('outer'))"),
    Claim("answer.operation('both').initialises(answer.variable('inner'), answer.variable('later'))"),
    Claim(
        "answer.operation('init').initialises(answer.variable('inner'), answer.variable('later'))",
        "not-all-initialised",
    ),
    Claim("answer.value('value').came_from_a_session(of=answer.variable('inner'))"),
    Claim("answer.value('value').came_from_a_session(of=answer.variable('outer'))", "not-from-session"),
    Claim("answer.expect(len(answer.runs.evaluating(answer.tensor('more'))) == 1, 'mine')"),
    Claim("answer.expect(not answer.runs.evaluating(answer.tensor('double')), 'mine')"),
    Claim("answer.expect(len(answer.runs.evaluating(answer.variable('inner'))) == 1, 'mine')"),
    Claim("answer.expect(not answer.runs.of(answer.variable('outer')), 'mine')"),
    Claim(
        "answer.expect(len(answer.runs.initialising(answer.variable('inner'), answer.variable('later'))) == 1, 'mine')"
    ),
    Claim("answer.expect(not answer.runs.initialising(answer.variable('outer')), 'mine')"),
    Claim("answer.expect(len(answer.runs.failing(answer.variable('inner'))) == 2, 'mine')"),
    Claim("answer.expect(answer.runs.failing(answer.tensor('more'), 'RuntimeError')[0].line == 21, 'mine')"),
    Claim("answer.value('closed').is_true()"),
    Claim("answer.value('value').is_true()", "wrong-value"),
    Claim("answer.source.works_out('value') and answer.source.works_out('closed')"),
    Claim("answer.source.works_out('held')", "typed-in"),
    Claim("answer.expect(answer.source.line_using('FailedPreconditionError') == 16, 'mine')"),
]


def exercise_with(check: str, probe: str | None = "doubled = double(21)\n") -> Exercise:
    head = (
        "def behind(answer, name):\n    return answer.nodes_behind(answer.value(name))\n\n\n"
        "def SUM(X):\n    return X.sum(axis=1) / 2 + 1\n\n\n"
        "def nodes(answer):\n    return answer.tensor('X'), answer.variable('w'), answer.variable('b')\n\n\n"
        "def effects(answer, kind):\n"
        "    done = [(run.place, sorted(getattr(run.effects, kind))) for run in answer.runs]\n"
        "    return [(place, names) for place, names in done if names]\n\n\n"
    )
    return Exercise(
        key=ExerciseKey("test", "vocabulary"),
        section="9.2",
        kind=ExerciseKind.WRITE,
        title=WORD,
        task=WORD,
        starter="pass\n",
        solution=MODEL,
        check=f"{head}def check(answer):\n    {check}\n",
        names={"w": WORD},
        labels={"mine": Label(WORD, "a-card")},
        hints=(WORD,),
        probe=probe,
        with_solution=True,
    )
