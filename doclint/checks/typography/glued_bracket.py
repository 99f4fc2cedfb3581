"""Brackets that touch the word before them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from doclint.document import OPAQUE, Role, Segment
from doclint.evidence.beside import compared, source_place
from doclint.expressions import expression
from doclint.findings import Change, Edit, Fix, Hit, Severity
from doclint.project import Pair, Unit
from doclint.rule import Context, NoOptions, bad, good, rule

_ROLES = frozenset({Role.PROSE, Role.HEADING, Role.CELL})
# A remark behind a word; "file(s)" and "users(innen)" are endings of it.
_GLUED = expression(
    rf"(?<=[^\W\d_]{{3}})(?P<open>\()(?![a-zà-ÿ-]{{1,12}}\)|[)-])(?=[\w\"'“«„{OPAQUE}][^()]*\))"
)
_APART = expression(r"(?<=\S)[ \u00a0\n]\(")
_ANY = expression(r"\w\(")


@rule(
    "typography/glued-bracket",
    visits=Pair,
    severity=Severity.INFO,
    yields_to=("translation/untranslated", "translation/partly-untranslated"),
    examples=[
        bad(
            source="See the sign of the lamp (L 4) there.\n",
            translation="Vea ahí el signo de la lámpara⟦(⟧L 4).\n",
            language="es",
            fixed="Vea ahí el signo de la lámpara (L 4).\n",
        ),
        bad(
            source="Take one lid (or two of them).\n",
            translation="Nehmen Sie einen Deckel⟦(⟧oder zwei davon).\n",
            language="de",
            fixed="Nehmen Sie einen Deckel (oder zwei davon).\n",
        ),
        good(
            source="Take the lid (or lids).\n",
            translation="Prenez le(s) couvercle(s).\n",
        ),
        good(
            source="Call open(lid now) and (then) wait.\n",
            translation="Appelez open(lid now) et (ensuite) attendez.\n",
        ),
        good(
            source="Take the lid (or two of them).\n",
            translation="뚜껑(또는 두 개)을 가져가세요.\n",
            language="ko",
        ),
    ],
)
def glued_bracket(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A bracket touches the word before it (`lámpara(L 4)`), where the source text has a blank.

    Chinese, Japanese and Korean, which need none, are left alone.
    """
    record = ctx.language
    if record is None or record.needs_no_blanks or not record.spaces:
        return
    for source, translation in compared(pair):
        if not _APART.search(source.text) or _ANY.search(source.text):
            continue
        for segment, match in _glued(translation):
            place = segment.place(*match.span("open"))
            if ctx.cut(place) != "(":
                continue
            fix = Fix(
                "put a blank before it",
                (Edit(place, " ("),),
                (Change.BLANKS,),
                safe=True,
            )
            yield Hit(
                place,
                "found a bracket right behind a word, expected a blank before it as in the source text",
                fix=fix,
                related=source_place(pair, source.span),
            )


def _glued(unit: Unit) -> Iterator[tuple[Segment, re.Match[str]]]:
    for segment in unit.segments:
        if segment.role in _ROLES:
            for match in _GLUED.finditer(segment.text):
                yield segment, match
