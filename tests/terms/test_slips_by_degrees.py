"""Slips of register, particles and doubled clauses: what is just enough to be told, and
what is not."""

from __future__ import annotations

import pytest

from doclint.checks.terms.mixed_register import mixed_register
from doclint.checks.translation.repeated_word import repeated_word
from doclint.checks.typography.particle_form import particle_form
from doclint.rule import good
from examples import found
from projects import Roots

POLITE = "설정을 엽니다.\n\n"
PLAIN = "설정을 저장한다.\n\n"


@pytest.mark.parametrize(("slips", "told"), [(1, 1), (2, 2), (3, 3), (4, 1)])
def test_few_slips_of_register_are_told_one_by_one(
    slips: int, told: int, roots: Roots
) -> None:
    page = good(POLITE * 20 + PLAIN * slips, language="ko")
    assert len(found(mixed_register, page, roots, page.pages)) == told


@pytest.mark.parametrize(("blocks", "told"), [(2, 0), (3, 1)])
def test_blocks_that_may_speak_to_readers_show_a_register(
    blocks: int, told: int, roots: Roots
) -> None:
    page = good(
        source="Open your page now.\n\n" * blocks + "Close your site.\n",
        translation="Hay que abrir su sitio ahora.\n\n" * blocks + "Cierra tu sitio.\n",
        language="es",
    )
    assert len(found(mixed_register, page, roots, page.pages)) == told


@pytest.mark.parametrize(("often", "told"), [(1, 0), (2, 1)])
def test_a_name_has_the_particle_that_it_mostly_has(
    often: int, told: int, roots: Roots
) -> None:
    page = good("`pack`이 있습니다. " * often + "`pack`가 작습니다.\n", language="ko")
    assert len(found(particle_form, page, roots, page.pages)) == told


@pytest.mark.parametrize(("parted", "told"), [(3, 3), (4, 1)])
def test_many_blanks_before_particles_are_the_habit_of_a_page(
    parted: int, told: int, roots: Roots
) -> None:
    page = good("`days` 를 엽니다. " * parted + "\n", language="ko")
    assert len(found(particle_form, page, roots, page.pages)) == told


@pytest.mark.parametrize(
    ("clause", "told"), [("it keeps lids", 0), ("it keeps the lids", 1)]
)
def test_a_clause_is_said_twice_across_a_comma(
    clause: str, told: int, roots: Roots
) -> None:
    page = good(f"Since {clause}, {clause}, and waits.\n", language="en")
    assert len(found(repeated_word, page, roots, page.pages)) == told
