"""The pieces of a cloze are hidden in its text."""

from __future__ import annotations

from studykit.domain.cards.cloze import pieces_in, with_gaps


def test_a_cloze_hides_every_place_and_the_longest_piece_wins() -> None:
    text = "op = tf.assign(theta, theta_new)  # theta"

    assert with_gaps(text, ["theta", "theta_new"]) == "op = tf.assign(‗‗‗‗‗, ‗‗‗‗‗‗‗‗‗)  # ‗‗‗‗‗"
    assert pieces_in(text, ["theta_new", "theta"]) == ["theta", "theta_new"]


def test_a_gap_is_as_wide_as_its_piece_and_keeps_its_lines() -> None:
    assert with_gaps("값은 변수에 있다", ["변수"]) == "값은 ‗‗‗‗에 있다"
    assert with_gaps("if a:\n    b = 1", ["a:\n    b"]) == "if ‗‗\n    ‗ = 1"


def test_pieces_are_shown_one_after_the_other() -> None:
    text, pieces = "step = opt.compute(a); opt.apply(step)", ["apply", "compute"]

    assert pieces_in(text, pieces) == ["compute", "apply"]
    assert with_gaps(text, pieces, ["compute"]) == "step = opt.compute(a); opt.‗‗‗‗‗(step)"
    assert with_gaps(text, pieces, pieces) == text
    assert with_gaps(text, pieces, gap="(?)") == "step = opt.(?)(a); opt.(?)(step)"


def test_the_pieces_of_a_cloze_are_no_patterns() -> None:
    assert with_gaps("a ** b [::-1]", ["**", "[::-1]"]) == "a ‗‗ b ‗‗‗‗‗‗"
