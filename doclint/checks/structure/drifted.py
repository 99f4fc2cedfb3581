"""Translations of another version of the source text."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.dataclasses import dataclass
from doclint.evidence.runs import emptied
from doclint.findings import Hit, Related, Severity
from doclint.project import Pair
from doclint.rule import Context, bad, good, rule
from doclint.source import Span


@dataclass(frozen=True, slots=True)
class _Calibration:
    """When a page is another one. Held by tests/checks/test_pairs_by_degrees.py."""

    # A page with so many times (ratio) the blocks of its source has another one:
    # what lies there only takes in what stands elsewhere.
    stub: int = 10


_LIMITS = _Calibration()


@rule(
    "structure/drifted",
    visits=Pair,
    severity=Severity.WARNING,
    examples=[
        bad(
            source="# Start\n\nInstall it.\n\n## Use\n\n```sh\nrun --fast\n```\n\n- One thing\n- Two things\n",
            translation="⟦# Début⟧\n\n| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |\n| 5 | 6 |\n| 7 | 8 |\n",
        ),
        good(
            source="{% include letters.md %}\n\nSee it.\n",
            translation="Un.\n\nDeux.\n\nTrois.\n\nQuatre.\n\nCinq.\n\nSix.\n\nSept.\n\nHuit.\n\nNeuf.\n\nDix.\n\nOnze.\n",
            dialect="jekyll",
        ),
        good(
            source="# Start\n\nInstall it.\n\n## Use\n\nRun it.\n\nStop it.\n",
            translation="# Début\n\nInstallez-le.\n\n## Utiliser\n\nLancez-le.\n",
        ),
    ],
)
def drifted(pair: Pair, ctx: Context[object]) -> Iterator[Hit]:
    """Less than half of the blocks of the two pages belong together: the translation was made from another version.

    Block by block there would be a fault for every paragraph; the page as a whole wants
    a new translation. What surely belongs together is still compared.
    """
    if not pair.drifted or emptied(pair):
        return
    in_source = [both for both in pair.blocks if both.source is not None]
    here = [both.translation for both in pair.blocks if both.translation is not None]
    if len(here) >= _LIMITS.stub * len(in_source):
        return
    met = sum(both.translation is not None for both in in_source)
    has_half = met * 2 >= len(in_source)
    if has_half:  # what makes it another version is what only it has
        message_start = (
            f"found {len(here)} blocks where the source text has {len(in_source)}"
        )
    else:
        message_start = f"found {met} of the source's {len(in_source)} blocks"
    message = f"{message_start}, expected a translation of the page as it is now"
    there = Related(Span(0, 0), "the source text", pair.source.path)
    place = here[0].span if here else Span(0, 0)
    yield Hit(place, message, related=(there,))
