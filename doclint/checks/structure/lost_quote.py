"""Quotations that lost their mark."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.document import BlockKind, TagBlock
from doclint.evidence.beside import first_line, told
from doclint.findings import Hit, Severity
from doclint.project import BlockPair, Pair
from doclint.rule import Context, NoOptions, bad, good, rule

_LEAVES = frozenset({BlockKind.PARAGRAPH, BlockKind.HEADING})
_MARKS = (":::", "!!!", "???", "///", "<", "{%", "{{")
_ENDS = ("%}", "}}", ">")
# More places than this are the manner of a page: told once.
_HABIT = 2


@rule(
    "structure/lost-quote",
    visits=Pair,
    severity=Severity.INFO,
    ages=True,
    yields_to=("structure/lost-box",),
    examples=[
        bad(
            source="# A\n\n> Use it to make a form.\n\nThen send it.\n\n> They see it at once.\n",
            translation="# A\n\n⟦Faites-en un formulaire.⟧\n\nPuis envoyez-le.\n\n> Ils le voient.\n",
        ),
        good(
            source="# A\n\n> Use it to make a form.\n\nThen send it.\n",
            translation="# A\n\n> Servez-vous-en pour un formulaire.\n\nPuis envoyez-le.\n",
        ),
        good(
            source="# A\n\n> Use it to make a form.\n\nThen send it.\n",
            translation="# A\n\n:::note\n\nServez-vous-en pour un formulaire.\n\n:::\n\nPuis envoyez-le.\n",
            dialect="docusaurus",
        ),
        good(
            source="# A\n\nUse it to make a form.\n\nThen send it.\n",
            translation="# A\n\n> Servez-vous-en pour un formulaire.\n\nPuis envoyez-le.\n",
        ),
    ],
)
def lost_quote(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A paragraph that the source text has in a quotation is a plain one: its mark `>` is gone.

    Introductions and notes are set as quotations by many sites. A box of another kind
    in its place is right.
    """
    lost = [] if pair.drifted else [both for both in pair.blocks if _lost(both, pair)]
    for both in lost[:1] if len(lost) > _HABIT else lost:
        if both.source is None or both.translation is None:
            continue
        message = (
            "found a plain paragraph, expected a quotation (>) as in the source text"
        )
        if len(lost) > _HABIT:
            message += f", and so in {len(lost) - 1} other places of the page"
        place = first_line(pair, both.translation)
        yield Hit(place, message, related=told(pair, both.source.span))


def _lost(both: BlockPair, pair: Pair) -> bool:
    one, other = both.source, both.translation
    if (
        one is None
        or other is None
        or not both.sure
        or both.moved
        or one.kind not in _LEAVES
    ):
        return False
    if (
        BlockKind.QUOTE not in one.within
        or BlockKind.QUOTE in other.within
        or one.kind is not other.kind
    ):
        return False
    boxed = any(block.body.holds(other.span) for block in pair.translation.of(TagBlock))
    return not (
        boxed or other.html or other.tags or _below_a_mark(other.span.start, pair)
    )


def _below_a_mark(start: int, pair: Pair) -> bool:
    """Whether a line of a box (`:::note`, `!!! note`, `<Note>`, `{{% note %}}`) stands
    before the paragraph."""
    before = pair.translation.text[:start].rstrip().rpartition("\n")[2].strip()
    return before.startswith(_MARKS) or before.endswith(_ENDS)
