"""Korean particles follow the sound before them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studykit.domain.language.bilingual import Bilingual
from studykit.domain.language.particles import with_particles


@pytest.mark.parametrize(
    ("text", "settled"),
    [
        ("배열이(가)", "배열이"),
        ("변수이(가)", "변수가"),
        ("텐서은(는)", "텐서는"),
        ("값을(를)", "값을"),
        ("'넘파이 배열'이(가)", "'넘파이 배열'이"),
        ("1(으)로", "1로"),
        ("3(으)로", "3으로"),
        ("변수(이)라는", "변수라는"),
        ("값(이)라는", "값이라는"),
        ("theta이(가)", "theta가"),
        ("`b`은(는)", "`b`는"),
        ("`training_op`을(를)", "`training_op`을(를)"),
        ("tf.Variable()을(를)", "tf.Variable()을"),
        ("a:0와(과)", "a:0과"),
        ("Sub(으)로", "Sub로"),
        ("MatMul(으)로", "MatMul로"),
    ],
)
def test_a_particle_is_settled_where_the_sound_is_known(text: str, settled: str) -> None:
    assert with_particles(text) == settled


@pytest.mark.parametrize(
    ("words", "final"),
    [
        (
            "theta X y b x relu loss mse batch graph node scope rate sess saver tensor tf hidden2 add constant",
            False,
        ),
        ("lr fn m n Variable Session name None init out step eval training model optimizer_fn column", True),
    ],
)
def test_names_in_code_take_the_particle_of_their_reading(words: str, final: bool) -> None:
    assert {word: with_particles(f"{word}은(는)") for word in words.split()} == {
        word: word + ("은" if final else "는") for word in words.split()
    }


@pytest.mark.parametrize("word", ["op", "tap", "cut", "knock", "_"])
def test_where_the_spelling_does_not_tell_both_forms_stay(word: str) -> None:
    assert with_particles(f"{word}을(를)") == f"{word}을(를)"


@given(st.text(alphabet=st.characters(max_codepoint=127)))
def test_settling_twice_changes_nothing_and_no_word_is_lost(word: str) -> None:
    settled = with_particles(f"{word}은(는)")

    assert settled.startswith(word)
    assert with_particles(settled) == settled


def test_gaps_are_filled_before_particles_are_settled() -> None:
    assert Bilingual("{saw}이(가) 있습니다", "There is {saw}").filled(saw="배열").ko == "배열이 있습니다"


def test_an_unknown_gap_stays_and_braces_do_no_harm() -> None:
    assert Bilingual("{a} {b} {}", "{a}").filled(a="{b}").ko == "{b} {b} {}"
