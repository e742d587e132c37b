"""The files in a runner's folder: front and worker must mean the same ones."""

from __future__ import annotations

SOCKET = "runner.sock"
LOCK = "runner.lock"
LOG = "runner.log"
