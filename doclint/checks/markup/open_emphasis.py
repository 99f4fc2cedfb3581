"""One mark of bold words whose other mark was lost."""

from __future__ import annotations

import re
from collections.abc import Iterator

from doclint.document import OPAQUE, Document, Role, Segment
from doclint.evidence.beside import compared, source_place
from doclint.expressions import expression
from doclint.findings import Hit, Severity
from doclint.project import Pair
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span

_MARKS = expression(r"\*+")
# Words begin behind a mark that opens, and end before one that closes.
_OPENS = expression(
    r"(?<![\w*/\\" + OPAQUE + r"])\*\*(?=[\w«“\"「『(（\[" + OPAQUE + r"])"
)
_CLOSES = expression(
    r"(?<=[\w»”」』)）\]:：.。!?！？" + OPAQUE + r"])\*\*(?![\w*/\\" + OPAQUE + r"])"
)
# `**kwargs`, as Python writes it.
_NAME = expression(r"\*\*[a-z_][a-z0-9_]*(?![^\W\d_])", re.ASCII)
# A label before a colon, where a note to a table would have none.
_LABEL = expression(r"\*\*[^:：*\n]{1,30}[:：]")
_PROSE = (Role.PROSE, Role.HEADING, Role.CELL)
# In scripts that have no operators: between two letters, where marks are glued to words.
_BETWEEN = expression(
    r"(?<=[가-힣ぁ-ゖァ-ヺー一-龠々])\*\*(?=[가-힣ぁ-ゖァ-ヺー一-龠々])"
)


@rule(
    "markup/open-emphasis",
    visits=(Segment, Pair),
    severity=Severity.WARNING,
    yields_to=(
        "markup/spaced-emphasis",
        "markup/slipped-emphasis",
        "markup/leftover-escapes",
    ),
    examples=[
        bad("⟦**⟧Note: read it first.\n"),
        bad("画面で、⟦**⟧設定 を開きます。\n", language="ja"),
        bad("値を変更しない⟦**⟧メソッドです。\n", language="ja"),
        bad("값을 확인⟦**⟧을 눌러 저장합니다.\n", language="ko"),
        bad("Press ⟦**⟧Save, or **Close**, now.\n"),
        bad(
            source="Come **without** a dog.\n",
            translation="Kommt ⟦**⟧ohne einen Hund.\n",
            language="de",
        ),
        bad(
            source="Come **without** a dog.\n",
            translation="Venez sans⟦**⟧ chien.\n",
        ),
        bad(
            source="The *lid* is shut.\n",
            translation="Le ⟦*⟧couvercle est fermé.\n",
        ),
        good(
            source="The *lid* is 2 * 3 inches.\n",
            translation="Le couvercle fait 2 * 3 pouces.\n",
        ),
        good(
            source="It takes **kwargs as they are.\n",
            translation="Il prend **kwargs tels quels.\n",
        ),
        good(
            source="The price** is low.\n\n**Without tax\n",
            translation="Le prix** est bas.\n\n**Hors taxes\n",
        ),
        good("It takes **kwargs, and 2 ** 3 and src/** too.\n"),
        good("The price** is low.\n\n**Without tax\n"),
        good("Write `**` or \\*\\*Note: there. **This** is *bold*.\n"),
        good("Press **Save now.\n", dialect="gitbook"),
    ],
)
def open_emphasis(part: Segment | Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """Two asterisks that open or close bold words stand alone: readers see them, and no word is bold.

    So does one of words in italics, beside a source text that has both. The other mark
    was lost, or a blank keeps it from being one. What may be a name of Python
    (`**kwargs`), or the sign of a note, is told only on a translation whose source text
    has fewer such marks.
    """
    if ctx.dialect.spaced_emphasis:
        return
    if isinstance(part, Segment):
        span = _alone(part, ctx.document)
        if span and _is_sure(part):
            yield Hit(span, "found ** alone, expected another ** around the bold words")
        return
    yield from _open_italics(part)
    marks = list(_all_alone(part.translation))
    if not marks or len(marks) <= _count(part.source):
        return
    message = "found ** alone, which the source text does not have, expected another ** around the bold words"
    for segment, span in marks:
        if not _is_sure(segment):
            yield Hit(span, message)


def _all_alone(document: Document) -> Iterator[tuple[Segment, Span]]:
    """The texts of a page with a mark that stands alone, and where."""
    for segment in document.of(Segment):
        span = _alone(segment, document)
        if span:
            yield segment, span


def _open_italics(pair: Pair) -> Iterator[Hit]:
    """Blocks with one asterisk, and with fewer words in italics or bold than their
    source, which has no asterisk."""
    for source, translation in compared(pair):
        lost = len(source.emphases) - len(translation.emphases)
        is_one = translation.text.count("*") == 1 and "*" not in source.text
        if lost > 0 and is_one:
            at = translation.text.index("*")
            place = translation.place(at, at + 1)
            message = "found * alone, expected another * around the words as in the source text"
            yield Hit(place, message, related=source_place(pair, source.span))


def _count(document: Document) -> int:
    return sum(
        _alone(segment, document) is not None for segment in document.of(Segment)
    )


def _alone(segment: Segment, document: Document) -> Span | None:
    """Where the only asterisks of a text stand, if they open or close bold words and
    are written as they are read."""
    if "**" not in segment.text or segment.role not in _PROSE:
        return None
    runs = list(_MARKS.finditer(segment.text))
    if len(runs) != 1:
        return None
    at = runs[0].start()
    if not any(shape.match(segment.text, at) for shape in (_OPENS, _CLOSES, _BETWEEN)):
        return None
    span = segment.place(*runs[0].span())
    text = document.source.text
    is_escaped = text[span.start - 1 : span.start] == "\\"
    return span if text[span.start : span.end] == "**" and not is_escaped else None


def _is_sure(segment: Segment) -> bool:
    """Whether a text with one mark is damaged whatever another page has: a label, or
    words within a sentence that are no name of a program."""
    at = segment.text.index("**")
    if _BETWEEN.match(segment.text, at):
        return True
    if not _OPENS.match(segment.text, at):
        return False
    if at == 0:
        return _LABEL.match(segment.text) is not None
    return _NAME.match(segment.text, at) is None
