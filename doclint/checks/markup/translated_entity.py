"""Entities whose names were translated."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.document import Segment
from doclint.expressions import expression
from doclint.findings import Hit, Severity
from doclint.rule import Context, NoOptions, bad, good, rule

# The names of all entities are in plain letters.
_ENTITY = expression(r"&(?=[a-z]{0,19}[^\W\d_a-zA-Z])[^\W\d_]{2,20};")


@rule(
    "markup/translated-entity",
    visits=Segment,
    severity=Severity.WARNING,
    examples=[
        bad("Задачи и люди ⟦&копия;⟧ 2026\n", language="ru"),
        bad("Tâches ⟦&espacé;⟧ et personnes\n", language="fr"),
        good("Задачи &copy; 2026, &eacute; и R&Ш; `&копия;`\n", language="ru"),
    ],
)
def translated_entity(segment: Segment, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """An entity has a name in letters that no entity's name has: `&копия;`.

    It was translated, and readers see it as it stands.
    """
    for match in _ENTITY.finditer(segment.text):
        message = f"found {match.group()}, which no renderer knows, expected the entity of the source text"
        yield Hit(segment.place(*match.span()), message)
