"""Blanks inside of round brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator

from doclint.document import Role, Segment
from doclint.evidence.beside import compared, source_place
from doclint.expressions import expression
from doclint.findings import Change, Edit, Fix, Hit, Severity
from doclint.project import Pair
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span

# A remark of words, with a blank behind the opening or before the closing bracket.
_REMARK = expression(
    r"(?<=[\s\w])\((?P<ahead>[ ]*)(?P<words>[^\W\d_][^()\n]*?[^\s()])(?P<behind>[ ]*)\)"
)


@rule(
    "typography/blank-in-brackets",
    visits=Pair,
    severity=Severity.INFO,
    examples=[
        bad(
            source="Open the page (it is the first).\n",
            translation="Öffnen Sie die Seite (⟦ ⟧es ist die erste).\n",
            language="de",
            fixed="Öffnen Sie die Seite (es ist die erste).\n",
        ),
        bad(
            source="Open the page (it is the first).\n",
            translation="पृष्ठ खोलें (⟦ ⟧यह पहला है ).\n",
            language="hi",
            fixed="पृष्ठ खोलें (यह पहला है).\n",
        ),
        good(
            source="Open the page ( it is the first ).\n",
            translation="Öffnen Sie die Seite ( es ist die erste ).\n",
            language="de",
        ),
        good(
            source="Call f (a) and `f( a )`.\n",
            translation="Rufen Sie f (a) und `f( a )` auf.\n",
            language="de",
        ),
    ],
)
def blank_in_brackets(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A blank stands behind an opening bracket, or before a closing one: `( so)`.

    Told where the source's block has none there. A line may break at such a blank, and
    the bracket is left alone.
    """
    for source, translation in compared(pair):
        has_so = any(_blanks(match) for match in _remarks(source.segments))
        if has_so:
            continue
        for segment in translation.segments:
            for match in _REMARK.finditer(segment.text):
                yield from _hits(pair, segment, match, source.span, ctx)


def _remarks(segments: tuple[Segment, ...]) -> Iterator[re.Match[str]]:
    for segment in segments:
        yield from _REMARK.finditer(segment.text)


def _blanks(match: re.Match[str]) -> list[tuple[int, int]]:
    return [match.span(side) for side in ("ahead", "behind") if match[side]]


def _hits(
    pair: Pair,
    segment: Segment,
    match: re.Match[str],
    source: Span,
    ctx: Context[NoOptions],
) -> Iterator[Hit]:
    if segment.role is not Role.PROSE:
        return
    places = [segment.place(*blank) for blank in _blanks(match)]
    is_plain = all(not ctx.cut(place).strip() for place in places)
    if not places or not is_plain:
        return
    edits = tuple(Edit(place, "") for place in places)
    fix = Fix("delete the blank", edits, (Change.BLANKS,), safe=True)
    message = "found a blank inside of brackets, expected none"
    yield Hit(places[0], message, fix=fix, related=source_place(pair, source))
