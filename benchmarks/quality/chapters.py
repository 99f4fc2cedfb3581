"""Long pages taken apart: many copies of a page are looked at, and each costs as much
as the page is long."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from doclint.document import BlockKind, Document, FrontMatter
from doclint.project import Pair

from .corpus import PagePair

LONG = 6_000


def chapters(page: PagePair, pair: Pair) -> Iterator[PagePair]:
    """The page in pieces of about `LONG` characters, cut in both languages before
    headings that belong together.

    Every piece has the page's front matter.
    """
    starts = [(0, 0), *_cuts(pair), (len(pair.source.text), len(pair.translation.text))]
    fronts = _front(pair.source), _front(pair.translation)
    for (start, our_start), (end, our_end) in pairwise(starts):
        yield replace(
            page,
            source_data=_piece(pair.source.text, start, end, fronts[0]),
            data=_piece(pair.translation.text, our_start, our_end, fronts[1]),
        )


def _cuts(pair: Pair) -> Iterator[tuple[int, int]]:
    last = ours = 0
    for both in pair.blocks:
        one, other = both.source, both.translation
        if not (
            both.sure and one and other and one.kind is other.kind is BlockKind.HEADING
        ):
            continue
        at, here = one.span.start, other.span.start
        if (
            not one.within
            and not other.within
            and at > last
            and here > ours
            and here - ours >= LONG
        ):
            yield at, here
            last, ours = at, here


def _front(document: Document) -> int:
    found = document.of(FrontMatter)
    return found[0].span.end if found else 0


def _piece(text: str, start: int, end: int, front: int) -> bytes:
    before = f"{text[:front].rstrip()}\n\n" if start and front else ""
    return f"{before}{text[start:end]}".encode()
