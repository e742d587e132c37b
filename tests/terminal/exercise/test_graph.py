"""The graph of an answer as lines of text."""

from __future__ import annotations

import pytest

from studykit.domain.exercises.verdict import DrawnNode
from studykit.terminal.exercise.graph import MOST_LINES, graph_lines
from studykit.terminal.messages import Messages
from studykit.terminal.ui.width import columns

EN = Messages("en")


def node(name: str, *inputs: str, operation: str = "Add", line: int | None = None) -> DrawnNode:
    return DrawnNode(name, operation, inputs, operation == "VariableV2", line)


THETA = node("theta", operation="VariableV2", line=3)
ASSIGNMENT = [THETA, node("one", operation="Const"), node("sub", "theta", "one", line=4), node("step", "theta", "sub")]


def test_a_result_stands_above_what_feeds_it_and_a_node_is_drawn_once() -> None:
    assert graph_lines(ASSIGNMENT, 44, EN) == [
        "result, and below it what feeds it      line",
        "step  Add",
        "├ theta  [variable]                        3",
        "└ sub  Add                                 4",
        "  ├ theta  [variable] (above)",
        "  └ one  Const",
    ]


def test_the_line_of_the_finding_is_marked_by_a_sign() -> None:
    assert graph_lines(ASSIGNMENT, 44, EN, marked_line=4)[3] == "└ sub  Add                               ! 4"


def test_what_changes_variables_comes_first_and_what_saving_added_is_only_counted() -> None:
    nodes = [node("start", line=1), *ASSIGNMENT[:3], node("step", "theta", "sub", line=5)]
    lines = graph_lines([*nodes, node("save/name", operation="Const"), node("save", "save/name", "theta")], 44, EN)

    assert [line.split()[0] for line in lines[1:]] == ["step", "├", "└", "├", "└", "start", "…"]
    assert lines[-1] == "… 2 nodes that no line of the answer made"


def test_a_graph_without_nodes_has_no_lines() -> None:
    assert graph_lines([], 80, EN) == []


def test_a_branch_too_deep_for_the_width_is_a_tree_of_its_own() -> None:
    chain = [node("n0", operation="Const"), *(node(f"n{number}", f"n{number - 1}") for number in range(1, 20))]
    lines = graph_lines(chain, 40, EN)

    assert any(line.endswith("(below)") for line in lines)
    assert sum("Add" in line or "Const" in line for line in lines) == 20


def test_a_node_made_again_and_again_is_shown_three_times_and_counted() -> None:
    grown = [THETA]
    for number in range(40):
        after = f"_{number}" if number else ""
        grown += [node(f"sub{after}", "theta"), node(f"Assign{after}", "theta", f"sub{after}", operation="Assign")]
    lines = graph_lines(grown, 80, EN)

    assert lines[-1] == "… 37 more like these, Assign_3 to Assign_39: 74 nodes"
    assert len(lines) < 20


def test_many_inputs_are_shortened_and_drawn_below() -> None:
    inputs = [node(f"part{number}", operation="Const") for number in range(20)]
    lines = graph_lines([*inputs, node("all", *(part.name for part in inputs))], 80, EN)

    assert "└ … 13 more" in lines
    assert lines[-1] == "part19  Const"


def test_a_circle_is_drawn_and_ends() -> None:
    lines = graph_lines([node("merge", "next"), node("next", "merge")], 80, EN)

    assert lines[1:] == ["merge  Add", "└ next  Add", "  └ merge  (above)"]


def test_a_very_long_graph_says_how_much_is_left_out() -> None:
    lines = graph_lines([node(chr(0xAC00 + number), operation="Const") for number in range(300)], 80, EN)

    assert len(lines) == MOST_LINES + 1
    assert lines[-1] == "… 181 more lines"


@pytest.mark.parametrize("width", [40, 80, 200])
def test_no_line_is_wider_than_the_window(width: int) -> None:
    nodes = [
        node("아주_긴_이름_" * 10, operation="VariableV2", line=1234),
        node("b" * 300, "아주_긴_이름_" * 10, "gone"),
    ]
    nodes += [node(f"n{number}", f"n{number - 1}", "b" * 300, line=number) for number in range(30)]

    assert max(map(columns, graph_lines(nodes, width, Messages("ko")))) <= width


def test_names_that_would_steer_the_terminal_are_made_visible() -> None:
    assert "\x1b" not in "".join(graph_lines([node("a\x1b[31m")], 80, EN))
