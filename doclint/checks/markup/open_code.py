"""One backtick of code whose other backtick was lost."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.document import OPAQUE, Role, Segment
from doclint.expressions import expression
from doclint.findings import Hit, Severity
from doclint.rule import Context, NoOptions, bad, good, rule

_RUNS = expression(r"`+")
# Code begins behind a backtick that stands before a word, and ends before one behind it.
_OPENS = expression(r"(?<![\w'\"\\" + OPAQUE + r"])`(?=[\w./$@<{\[" + OPAQUE + r"-])")
_CLOSES = expression(r"(?<=[\w)\]}>/;" + OPAQUE + r"])`(?![\w'\"" + OPAQUE + r"])")
# Quotation marks of old manuals, as in “`this'”.
_CLOSED_BY_QUOTE = expression(r"`[^`'’´\n]{1,80}['’´]")
_PROSE = (Role.PROSE, Role.HEADING, Role.CELL)


@rule(
    "markup/open-code",
    visits=Segment,
    severity=Severity.WARNING,
    yields_to=(
        "translation/lost-inline-code",
        "translation/changed-inline-code",
        "markup/slipped-code",
        "markup/leftover-escapes",
    ),
    examples=[
        bad("Write to ⟦`⟧garden@example.com, please.\n"),
        bad("Set `lid` or ⟦`⟧box and go.\n"),
        bad("Die Datei lid.toml⟦`⟧ liegt dort.\n", language="de"),
        good("Set `lid` or ``a`b`` and go.\n"),
        good("He said `this' of it, and ``that''.\n"),
        good("Press `or `` here.\n"),
        good("The backtick (`) and \\` are marks.\n"),
        good("Oʻzbek, o`zbek.\n"),
    ],
)
def open_code(segment: Segment, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A backtick that opens or closes code stands alone: readers see it, and its code reads as words.

    The other one was lost, or stands on another line.
    """
    text = segment.text
    if "`" not in text or segment.role not in _PROSE:
        return
    runs = list(_RUNS.finditer(text))
    at = runs[0].start()
    if len(runs) > 1 or runs[0].group() != "`" or _CLOSED_BY_QUOTE.match(text, at):
        return
    if not (_OPENS.match(text, at) or _CLOSES.match(text, at)):
        return
    span = segment.place(at, at + 1)
    is_written_so = (
        ctx.cut(span) == "`" and ctx.text[span.start - 1 : span.start] != "\\"
    )
    if is_written_so:
        yield Hit(span, "found ` alone, expected another ` around the code")
