"""Opening brackets right behind a word."""

from __future__ import annotations

import re
from collections.abc import Iterator

from doclint.checks.typography._told_once import missing_blanks
from doclint.document import Role, Segment
from doclint.evidence.beside import compared
from doclint.expressions import expression
from doclint.findings import Hit, Severity
from doclint.project import Pair
from doclint.rule import Context, NoOptions, bad, good, rule

# A word of small letters, and a bracket with words in it: neither a call, nor an ending
# ("word(s)"). Korean writes so.
_GLUED = expression(
    r"(?<![\w./:@#-])[^\W\d_A-Z\u1100-\u11ff\u3040-\ud7ff]{4,}(?P<bracket>\()"
    r"(?=[*_]{0,2}[^\W\d_]{3,}[^()\n]{2,80}\))"
)


@rule(
    "typography/glued-bracket",
    visits=Pair,
    severity=Severity.INFO,
    examples=[
        bad(
            source="You send letters (data packets) to the mill (the old one).\n",
            translation="Değirmene(eski olana) mektup⟦(⟧veri paketleri) gönderirsiniz.\n".replace(
                "Değirmene(", "Değirmene ("
            ),
            language="tr",
            fixed="Değirmene (eski olana) mektup (veri paketleri) gönderirsiniz.\n",
        ),
        bad(
            source="发送信件（数据包）。\n",
            translation="You send letters⟦(⟧data packets).\n",
            language="en",
        ),
        good(
            source="Call `open(lid)`, the lid(s) of the pot(s).\n",
            translation="Appelez `open(lid)`, le(s) couvercle(s) ouvert(es) et ses bords.\n",
        ),
        good(
            source="The lid (of glass) is open.\n",
            translation="뚜껑(유리로 만든 것)이 열려 있습니다.\n",
            language="ko",
        ),
    ],
)
def glued_bracket(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """No blank stands before an opening bracket, in a script that parts words by blanks: `letters(data packets)`.

    Told where the source text has none so. Told once a page, with all places.
    """
    if ctx.language is None or not ctx.language.spaces:
        return
    places = [
        segment.place(*match.span("bracket"))
        for source, translation in compared(pair)
        if not _GLUED.search(source.text)
        for segment in translation.segments
        if segment.role is Role.PROSE
        for match in _GLUED.finditer(segment.text)
        if not _is_code(match, pair.source.source.cut(source.span))
        and _is_plain(match, segment, ctx)
    ]
    if places:
        points = [place.start for place in places]
        yield missing_blanks(places, points, "before (")


def _is_code(match: re.Match[str], source: str) -> bool:
    """Whether the source text has the word before the bracket, which may be a name of a program."""
    return match.group().removesuffix("(") in source


def _is_plain(match: re.Match[str], segment: Segment, ctx: Context[NoOptions]) -> bool:
    """Whether no markup stands between the word and the bracket."""
    at = match.start("bracket")
    return ctx.cut(segment.place(at - 1, at + 1)) == segment.text[at - 1 : at + 1]
