"""What honest answers do works inside the sandbox."""

from __future__ import annotations

from dataclasses import replace

import pytest

from studykit.domain.exercises.exercise import Exercise, RunLimits
from studykit.domain.running.judge_request import JudgeRequest
from studykit.runner import Runner

ORDINARY = {
    "a big matrix product": "import numpy as np\nx = np.ones((900, 900))\nprint((x @ x).sum())",
    "a big matrix product in a session": (
        "import tensorflow as tf\nx = tf.random_normal((1200, 1200))\n"
        "with tf.Session() as sess:\n    print(sess.run(tf.reduce_sum(tf.matmul(x, x))))"
    ),
    "threads": (
        "import threading\ndone = []\n"
        "threads = [threading.Thread(target=done.append, args=(n,)) for n in range(20)]\n"
        "[one.start() for one in threads]\n[one.join() for one in threads]\nassert len(done) == 20"
    ),
    "a thread pool": (
        "from concurrent.futures import ThreadPoolExecutor\n"
        "with ThreadPoolExecutor(4) as pool:\n    assert list(pool.map(abs, [-1, -2])) == [1, 2]"
    ),
    "asyncio": "import asyncio\nasyncio.run(asyncio.sleep(0.01))",
    "temporary files": (
        "import os, tempfile\n"
        "with tempfile.TemporaryDirectory() as folder:\n    open(os.path.join(folder, 'a'), 'w').write('b')\n"
        "with tempfile.NamedTemporaryFile() as file:\n    file.write(b'c')"
    ),
    "copying and moving files": (
        "import os, shutil\nopen('a', 'w').write('b')\nshutil.copy('a', 'c')\nos.makedirs('d/e')\n"
        "os.rename('c', 'd/c')\nos.chmod('a', 0o600)\nshutil.rmtree('d')\nos.remove('a')"
    ),
    "the home folder": "import pathlib\n(pathlib.Path.home() / 'x').write_text('y')",
    "its own source": "import inspect\ndef f():\n    return 1\nassert 'return 1' in inspect.getsource(f)",
    "a main guard": "if __name__ == '__main__':\n    print('main')\nelse:\n    raise SystemExit",
    "pickling its own class": (
        "import pickle\nclass A:\n    pass\nassert type(pickle.loads(pickle.dumps(A()))).__name__ == 'A'"
    ),
    "random numbers": "import os, random, secrets\nos.urandom(4), secrets.token_hex(4), random.random()",
    "clocks": "import time\ntime.sleep(0.01), time.localtime(), time.perf_counter()",
    "data classes and enums": (
        "from dataclasses import dataclass\nfrom enum import Enum\n"
        "@dataclass\nclass A:\n    b: int = 1\nclass C(Enum):\n    D = 1\nassert A() == A()"
    ),
    "other spellings of the import": (
        "import tensorflow.compat.v1 as a\nfrom tensorflow.compat import v1 as b\nimport tensorflow as c\n"
        "assert a is b is c\na.disable_v2_behavior()\nc.disable_eager_execution()\n"
        "from tensorflow.python.framework import ops"
    ),
    "saving into a folder that is not there yet": (
        "import tensorflow as tf\nv = tf.Variable(1.0)\n"
        "with tf.Session() as sess:\n    sess.run(v.initializer)\n    tf.train.Saver().save(sess, './models/m.ckpt')\n"
        "assert tf.train.latest_checkpoint('models')"
    ),
    "a dataset": (
        "import tensorflow as tf\n"
        "item = tf.data.make_one_shot_iterator(tf.data.Dataset.range(3).shuffle(3)).get_next()\n"
        "with tf.Session() as sess:\n    assert sorted(sess.run(item) for _ in range(3)) == [0, 1, 2]"
    ),
    "queue runners": (
        "import tensorflow as tf\nq = tf.train.range_input_producer(3, shuffle=False).dequeue()\n"
        "with tf.Session() as sess:\n    coordinator = tf.train.Coordinator()\n"
        "    threads = tf.train.start_queue_runners(sess, coordinator)\n    print(sess.run(q))\n"
        "    coordinator.request_stop()\n    coordinator.join(threads)"
    ),
    "saving and restoring": (
        "import tensorflow as tf\nv = tf.Variable(2.0, name='v')\nsaver = tf.train.Saver()\n"
        "with tf.Session() as sess:\n    sess.run(v.initializer)\n    path = saver.save(sess, './model.ckpt')\n"
        "tf.reset_default_graph()\nsaver = tf.train.import_meta_graph('./model.ckpt.meta')\n"
        "with tf.Session() as sess:\n    saver.restore(sess, path)\n    assert sess.run('v:0') == 2.0"
    ),
    "a Python function in the graph": (
        "import numpy as np\nimport tensorflow as tf\n"
        "y = tf.py_func(lambda x: np.float32(x * 2), [tf.constant(2.0)], tf.float32)\n"
        "with tf.Session() as sess:\n    assert sess.run(y) == 4.0"
    ),
    "partial fetches in dictionaries": (
        "import tensorflow as tf\na, b = tf.constant(1), tf.constant(2)\n"
        "with tf.Session() as sess:\n    assert sess.run({'x': a, 'y': [a, (b,)]}) == {'x': 1, 'y': [1, (2,)]}"
    ),
    "Keras": "import tensorflow as tf\nprint(tf.keras.layers.Dense(2))",
    "many sessions": (
        "import tensorflow as tf\nv = tf.Variable(1)\n"
        "for _ in range(30):\n    with tf.Session() as sess:\n        sess.run(v.initializer)"
    ),
    "warnings": "import warnings\nwarnings.warn('careful')",
    "Hangul": "이름 = '텐서'\nprint(이름)\nopen('한글.txt', 'w', encoding='utf-8').write(이름)",
}


@pytest.mark.parametrize("name", ORDINARY)
def test_an_ordinary_thing_works(name: str, runner: Runner, assign_theta: Exercise) -> None:
    exercise = replace(
        assign_theta, limits=RunLimits(20, 1024), check="def check(answer):\n    answer.value('reached').equals(1)\n"
    )
    verdict = runner.judge(JudgeRequest.of(exercise, ORDINARY[name] + "\nreached = 1\n"))
    assert verdict.passed, verdict


def test_todays_tensorflow_works_too(runner: Runner, assign_theta: Exercise) -> None:
    exercise = replace(
        assign_theta,
        limits=RunLimits(20, 1024),
        tensorflow="v2",
        check="def check(answer):\n    answer.value('total').equals(6)\n",
    )
    program = (
        "import tensorflow as tf\n\n\n@tf.function\ndef add(xs):\n    total = tf.constant(0)\n    for x in xs:\n"
        "        if x > 0:\n            total += x\n    return total\n\n\ntotal = add(tf.constant([1, 2, 3, -4]))\n"
    )
    verdict = runner.judge(JudgeRequest.of(exercise, program))
    assert verdict.passed, verdict
