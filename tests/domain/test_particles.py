"""Korean particles follow the sound before them."""

from __future__ import annotations

import pytest

from studykit.domain.bilingual import Bilingual
from studykit.domain.particles import with_particles


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
        ("theta이(가)", "theta이(가)"),
    ],
)
def test_a_particle_is_settled_where_the_sound_is_known(text: str, settled: str) -> None:
    assert with_particles(text) == settled


def test_gaps_are_filled_before_particles_are_settled() -> None:
    assert Bilingual("{saw}이(가) 있습니다", "There is {saw}").filled(saw="배열").ko == "배열이 있습니다"


def test_an_unknown_gap_stays_and_braces_do_no_harm() -> None:
    assert Bilingual("{a} {b} {}", "{a}").filled(a="{b}").ko == "{b} {b} {}"
