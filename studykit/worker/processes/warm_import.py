"""Importing TensorFlow once, so that forks of this process are ready at once — and stay able to fork.

After a single Session.run, eager operation or device listing in this process, its children would hang. What
is done here is measured to be safe: the import, and building (not running) a throw-away graph.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

SETTINGS = {
    "OPENBLAS_NUM_THREADS": "1",
    "OMP_NUM_THREADS": "2",
    "MALLOC_ARENA_MAX": "2",
    "TF_NUM_INTEROP_THREADS": "2",
    "TF_NUM_INTRAOP_THREADS": "2",
    "TF_CPP_MIN_LOG_LEVEL": "3",
    "TF_ENABLE_ONEDNN_OPTS": "0",
    "CUDA_VISIBLE_DEVICES": "-1",
}
KEPT_VARIABLES = ("PATH", "LANG", "LC_ALL", "LC_CTYPE", "TZ", "LD_LIBRARY_PATH", "TMPDIR")
HARMLESS_THREAD = "tf_graph_runner"


@dataclass(frozen=True, slots=True)
class Warmth:
    """What the import gave: TensorFlow's version and the seconds it took."""

    version: str
    seconds: float


def environment_of_a_warm_process(own: Mapping[str, str], source: Path) -> dict[str, str]:
    """The variables a warm process starts with: what TensorFlow must find, and nothing private.

    An answer can read them all, in `/proc/self/environ`. `source` is the folder that holds the package.
    """
    kept = {name: own[name] for name in KEPT_VARIABLES if name in own}
    return {**kept, **SETTINGS, "PYTHONPATH": str(source)}


def import_tensorflow() -> Warmth:
    """Import TensorFlow and what children need, and build one graph. Raises whatever the import raises."""
    start = time.monotonic()
    import numpy.random  # noqa: F401  (NumPy loads it late, and every child needs it)
    import tensorflow

    _build_a_graph(tensorflow.compat.v1)
    return Warmth(str(tensorflow.__version__), time.monotonic() - start)


def use_edition(edition: str) -> Any:
    """In a child: make `import tensorflow` give the module an exercise asks for, and return the v1 API.

    `v1` behaves as the book's TensorFlow 1; `v2` is the real module.
    """
    import tensorflow

    v1 = tensorflow.compat.v1
    v1.logging.set_verbosity(v1.logging.ERROR)
    if edition == "v1":
        v1.disable_v2_behavior()
        v1.compat.v1 = v1
        names = {"tensorflow": v1, "tensorflow.compat": v1.compat, "tensorflow.compat.v1": v1}
        sys.modules.update(names)
    return v1


def may_fork() -> bool:
    """Whether only threads that a fork survives are alive in this process."""
    own = _thread_name(Path("/proc/self/task") / str(os.getpid()))
    names = {_thread_name(task) for task in Path("/proc/self/task").iterdir()}
    return names <= {own, HARMLESS_THREAD}


def _thread_name(task: Path) -> str:
    return (task / "comm").read_text().strip()


def _build_a_graph(v1: Any) -> None:
    with v1.Graph().as_default() as graph:
        fed = v1.placeholder(v1.float32, [None, 2], name="fed")
        weights = v1.Variable(v1.random_uniform([2, 1], -1.0, 1.0), name="weights", use_resource=False)
        loss = v1.reduce_mean(v1.square(v1.matmul(fed, weights)), name="loss")
        v1.train.GradientDescentOptimizer(0.1).minimize(loss)
        v1.assign(weights, weights - 0.1)
        v1.assign_add(weights, weights)
        v1.assign_sub(weights, weights)
        with v1.variable_scope("scope", reuse=v1.AUTO_REUSE), v1.name_scope("inner"):
            shared = v1.get_variable("shared", (), initializer=v1.constant_initializer(0.0), use_resource=False)
            v1.maximum(v1.add_n([fed, fed]) + 2 - fed / fed, shared)
        v1.transpose(fed) @ fed
        v1.gradients(loss, [weights])
        v1.summary.scalar("summary", loss)
        v1.train.Saver()
        v1.global_variables_initializer()
        meta = v1.train.export_meta_graph(graph=graph)
    with v1.Graph().as_default():
        v1.train.import_meta_graph(meta)
