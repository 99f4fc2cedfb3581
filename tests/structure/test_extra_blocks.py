"""Blocks that only a translation has, on a page that has many of them."""

from __future__ import annotations

from doclint.checks.structure.extra_block import extra_block
from doclint.rule import good
from examples import found
from projects import Roots

_RUNS = 6


def test_one_finding_names_all_places(roots: Roots) -> None:
    source = "".join(
        f"## Part {at}\n\nOpen the door of the house number {at} here.\n\n"
        for at in range(2 * _RUNS)
    )
    translation = "".join(
        f"## Partie {at}\n\nOuvrez ici la porte de la maison numéro {at}.\n\n"
        + ("- Une clé\n- Un toit\n\n" if at % 2 else "")
        for at in range(2 * _RUNS)
    )
    example = good(source=source, translation=translation)
    (finding,) = found(extra_block, example, roots, example.pages)
    own = [each for each in finding.related if each.path == finding.path]
    assert len(own) == _RUNS - 1
