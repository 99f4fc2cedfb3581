"""Links that were kept but do not work, of which other rules tell."""

from __future__ import annotations

from doclint.document import Definition, LinkKind, Reference
from doclint.expressions import expression
from doclint.project import Pair, Unit

# A link or image whose brackets are escaped.
_ESCAPED = expression(r"\\\[[^\[\]\n]*\](?:\\?[(\[]|:)")
# One with a blank between its halves.
_SPLIT = expression(r"\[[^\[\]\n]+\][ \t\u00a0\u202f]+\((?:https?:|[#/.{])[^()\n]*\)")
# One with the full-width brackets of Chinese and Japanese.
_WIDE = expression(
    r"[\[［][^\[\]［］\n]+[\]］](?:（(?:https?:|[#/.{])[^（）()\n]*[）)]|\((?:https?:|[#/.{])[^（）()\n]*）)"
)


def broken_links(unit: Unit, pair: Pair) -> int:
    """How many links of a unit of the translation are written, but work for no reader:
    references to what no definition has, escaped brackets, halves that stand apart,
    full-width brackets.

    Where neither page has definitions, two words in brackets may be no link.
    """
    written = pair.translation.source.cut(unit.span)
    count = sum(len(pattern.findall(written)) for pattern in (_ESCAPED, _SPLIT, _WIDE))
    if pair.source.of(Definition) or pair.translation.of(Definition):
        count += sum(
            ref.definition is None
            and ref.kind is not LinkKind.SHORTCUT
            and unit.span.holds(ref.span)
            for ref in pair.translation.of(Reference)
        )
    return count
