"""Numbered lists that begin elsewhere, or have no numbers, in a translation."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.checks.structure._lists import in_source, list_pairs
from doclint.findings import Hit, Severity
from doclint.project import Pair
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span


@rule(
    "structure/list-kind",
    visits=Pair,
    severity=Severity.INFO,
    ages=True,
    examples=[
        bad(
            source="3. Open it\n4. Close it\n",
            translation="⟦1.⟧ Открыть\n2. Закрыть\n",
            language="ru",
        ),
        bad(
            source="1. Open it\n2. Take it\n3. Close it\n",
            translation="⟦-⟧ Otwórz\n- Weź\n- Zamknij\n",
            language="pl",
        ),
        bad(
            source="1. Open it\n\n```\nopen\n```\n\n2. Close it\n",
            translation="1. Ouvrez\n\n```\nopen\n```\n\n⟦4.⟧ Fermez\n",
        ),
        good(source="1. Open it\n", translation="- Ouvrez\n"),
        good(source="1. Open it\n1. Close it\n", translation="1) Ouvrez\n2) Fermez\n"),
        good(source="- Open it\n- Close it\n", translation="* Ouvrez\n* Fermez\n"),
    ],
)
def list_kind(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A numbered list is one of bullets in the translation, or begins at another number.

    Steps are told by their numbers ("go back to step 3"). Only the first item of a list
    is looked at.
    """
    if pair.drifted:
        return
    for mine, theirs in list_pairs(pair):
        one, other = mine[0], theirs[0]
        if one["number"] is None or other["number"] == one["number"]:
            continue
        # A list of one item may be written either way.
        is_list = len(mine) > 1 and len(theirs) > 1
        if is_list or other["number"] is not None:
            written, expected = other["mark"], one["mark"]
            message = f"found a list that begins with {written}, expected {expected} as in the source text"
            place = Span(*other.span("mark"))
            yield Hit(place, message, related=in_source(pair, one))
