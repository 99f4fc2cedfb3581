"""Entities that were escaped once more."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from html.entities import html5

from doclint.document import Segment
from doclint.evidence.licence import source_text
from doclint.expressions import expression
from doclint.findings import Change, Edit, Fix, Hit, Severity
from doclint.project import Pair
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span

_ESCAPED = expression(
    r"&(?:amp|#38|#x26);(?:amp;)*(?P<name>#\d{2,6};|#[xX][0-9a-fA-F]{2,6};|[A-Za-z][A-Za-z0-9]{1,31};)"
)


@rule(
    "markup/double-entity",
    visits=Segment,
    severity=Severity.WARNING,
    examples=[
        bad(
            "Ouvrez l⟦&amp;#39;⟧éditeur.\n",
            language="fr",
            fixed="Ouvrez l&#39;éditeur.\n",
        ),
        bad("Es kostet 40⟦&amp;nbsp;⟧Euro.\n", language="de"),
        bad(
            source="Ask us & them.\n",
            translation="Fragen Sie uns ⟦&amp;amp;⟧ sie.\n",
            language="de",
        ),
        good(
            source="It gives &amp;lt; for it.\n",
            translation="Das gibt &amp;lt; dafür.\n",
            language="de",
        ),
        good("Give me a &amp;lt; or a &amp;nbsp; and it is shown.\n"),
        good("Bread &amp; milk, n&#39;est-ce pas ? A&amp;B; c.\n"),
        good(
            "Write `&amp;amp;` and <code>&amp;lt;</code> for it.\n\n```\n&amp;lt;\n```\n"
        ),
    ],
)
def double_entity(segment: Segment, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """An entity was escaped twice (`&amp;#39;`), so that readers see `&#39;` where a sign was meant.

    Tools that escape text do so to text that is escaped already. In code, and where the
    source text shows an entity as well, it is right.
    """
    span = segment.span
    written = ctx.text[span.start : span.end]
    if "&" not in written:
        return
    for match in _ESCAPED.finditer(written):
        place = Span(*match.span()).shift(span.start)
        name = f"&{match['name']}"
        if not _known(match["name"]) or not _is_prose(segment, place, ctx):
            continue
        if (
            _shown(name, segment, ctx.pair, ctx)
            if ctx.pair
            else not _within_words(match)
        ):
            continue
        message = f"found {match.group()}, which readers see as {name}, expected {name}"
        yield Hit(
            place,
            message,
            name,
            Fix(f"write {name}", (Edit(place, name),), (Change.WORDS, Change.MARKS)),
        )


def _known(name: str) -> bool:
    return name[0] == "#" or name in html5


def _is_prose(segment: Segment, place: Span, ctx: Context[NoOptions]) -> bool:
    """Whether the text of the segment itself has the entity there: no code, no address,
    no comment."""
    if ctx.document.masked[place.start : place.end] != ctx.cut(place) or _in_code(
        segment, place, ctx
    ):
        return False
    return unescape(ctx.cut(place)) in segment.text


def _in_code(segment: Segment, place: Span, ctx: Context[NoOptions]) -> bool:
    """Whether an element of HTML for code is open before the place."""
    before = ctx.text[segment.span.start : place.start].lower()
    return any(
        before.rfind(f"<{name}") > before.rfind(f"</{name}")
        for name in ("code", "kbd", "pre", "samp", "tt")
    )


def _within_words(match: re.Match[str]) -> bool:
    """Whether letters or digits stand directly on both sides: nobody shows an entity
    there on purpose."""
    return (
        match.string[match.start() - 1 : match.start()].isalnum()
        and match.string[match.end() :][:1].isalnum()
    )


def _shown(name: str, segment: Segment, pair: Pair, ctx: Context[NoOptions]) -> bool:
    """Whether the source text shows the entity, too."""
    return name.replace("&", "&amp;") in source_text(segment, ctx.document, pair)
