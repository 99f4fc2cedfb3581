"""Links whose words became a sign."""

from __future__ import annotations

import html
from collections.abc import Iterator, Sequence

from doclint.document import Link, LinkKind
from doclint.evidence.beside import compared, source_place
from doclint.expressions import expression
from doclint.findings import Hit, Severity
from doclint.project import Pair
from doclint.rule import Context, NoOptions, bad, good, rule

_WRITTEN = (LinkKind.INLINE, LinkKind.FULL)
_WORD = expression(r"[^\W\d_]{2}")


@rule(
    "links/lost-text",
    visits=Pair,
    severity=Severity.WARNING,
    yields_to=("links/empty-text",),
    examples=[
        bad(
            source="See [the guide](guide.md) first.\n",
            translation="Voyez d’abord ⟦[&#128279;](guide.md)⟧.\n",
        ),
        bad(
            source="See [one](one.md) and [two](two.md).\n",
            translation="Siehe [eins](one.md) und ⟦[→](two.md)⟧.\n",
            language="de",
        ),
        good(
            source="See [the guide](guide.md) and [🔗](other.md).\n",
            translation="Voyez [le guide](guide.md) et [🔗](other.md).\n",
        ),
        good(
            source="See [the gate](gate.md).\n",
            translation="Voyez [![](gate.png)](gate.md).\n",
        ),
    ],
)
def lost_text(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A link has words in the source text, and nothing but a sign or a picture character here: `[&#128279;](guide.md)`.

    Readers no longer see where it leads. Machines put such a sign in the place of words
    that they take away.
    """
    for source, translation in compared(pair):
        mine = [link for link in source.links if link.kind in _WRITTEN]
        theirs = [link for link in translation.links if link.kind in _WRITTEN]
        if len(mine) != len(theirs):
            continue
        for link, wanted in zip(theirs, _in_order(mine, theirs), strict=True):
            text = ctx.cut(link.text_span)
            words = pair.source.source.cut(wanted.text_span)
            if _is_sign(text) and _has_words(words):
                message = f"found “{text}” for the text of a link, expected words as “{words}”"
                there = source_place(pair, wanted.span)
                yield Hit(link.span, message, related=there)


def _in_order(mine: Sequence[Link], theirs: Sequence[Link]) -> Iterator[Link]:
    """For each link of the translation that of the source with its target, else the one
    in its place."""
    by_target = {link.target: link for link in mine}
    for one, other in zip(mine, theirs, strict=True):
        yield by_target.get(other.target, one)


def _is_sign(text: str) -> bool:
    """Whether a text is signs alone: no words, code, tags or pictures."""
    shown = html.unescape(text).strip()
    if not shown or any(mark in shown for mark in "<`{["):
        return False
    return not any(map(str.isalnum, shown))


def _has_words(text: str) -> bool:
    """Whether a text has a word in letters."""
    return _WORD.search(text) is not None
