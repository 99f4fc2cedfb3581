"""Numbered lists that begin elsewhere, or have no numbers, in a translation."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from doclint.document import Block, BlockKind, Document
from doclint.evidence.beside import source_place
from doclint.expressions import expression
from doclint.findings import Hit, Severity
from doclint.project import Pair
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span

_MARK = expression(r"[ \t>]*(?P<mark>(?P<number>\d{1,9})[.)]|[-*+])(?=[ \t])")


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
    mine, theirs = _lists(pair.source), _lists(pair.translation)
    for both in pair.blocks:
        units = both.sure_units
        if units is None or both.moved:
            continue
        source, own = units
        one, other = mine.get(source.span.start), theirs.get(own.span.start)
        if one is None or other is None:
            continue
        if one["number"] is None or other["number"] == one["number"]:
            continue
        message = f"found a list that begins with {other['mark']}, expected {one['mark']} as in the source text"
        yield Hit(
            Span(*other.span("mark")),
            message,
            related=source_place(pair, Span(*one.span("mark"))),
        )


def _lists(document: Document) -> Mapping[int, re.Match[str]]:
    """The marks of the lists of two items and more, by where the text of the first item
    begins."""
    blocks = document.of(Block)
    items: dict[int, list[int]] = {}
    for index, block in enumerate(blocks):
        if block.kind is BlockKind.ITEM:
            items.setdefault(block.parent, []).append(index)
    first_text: dict[int, int] = {}
    for block in blocks:
        first_text.setdefault(block.parent, block.span.start)
    found = {}
    for indexes in items.values():
        match = _MARK.match(document.text, blocks[indexes[0]].span.start)
        is_list = len(indexes) > 1  # of one item it may be written either way
        if match and is_list and indexes[0] in first_text:
            found[first_text[indexes[0]]] = match
    return found
