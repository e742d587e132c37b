"""How the runner is, and how well answers are fenced in: one set of words for all that report it."""

from __future__ import annotations

from studykit.errors import N_

PROTECTIONS = {
    "strong": N_("strong: files, network and resources are fenced off"),
    "good": N_("good: files and network are fenced off, older kernel"),
    "partial": N_("partial: files are fenced off only in part"),
    "limits": N_("limits only: time, memory and output, no fence around files"),
}
PROTECTION_NAMES = {
    "strong": N_("strong"),
    "good": N_("quite strong"),
    "partial": N_("partial"),
    "limits": N_("limits only"),
}
RUNNER_STATES = {
    "starting": N_("loading TensorFlow"),
    "ready": N_("ready"),
    "broken": N_("not able to run answers"),
}
DENIALS = {
    "write": N_("writing outside its folder"),
    "read": N_("reading your files"),
    "connect": N_("the network"),
    "process": N_("starting programs"),
}
"""What the self-test tried and was denied."""
