"""Code of the source text that stands in quotation marks in a translation."""

from __future__ import annotations

import re
from collections.abc import Iterator

from doclint.evidence.beside import compared, source_place
from doclint.findings import Hit, Severity
from doclint.project import Pair, Unit
from doclint.rule import Context, NoOptions, bad, good, rule

_QUOTES = (
    ("«", "»"),
    ("“", "”"),
    ("„", "“"),
    ("„", "”"),
    ("「", "」"),
    ("『", "』"),
    ("‘", "’"),
    ('"', '"'),
    ("'", "'"),
)
_OPENING = "".join({opening for opening, _ in _QUOTES})


@rule(
    "translation/quoted-code",
    visits=Pair,
    severity=Severity.INFO,
    preview=True,
    yields_to=("translation/lost-inline-code", "translation/changed-inline-code"),
    examples=[
        bad(
            source="Type `days` there now.\n",
            translation="Escriba ahí ⟦«days»⟧ ahora.\n",
            language="es",
        ),
        bad(
            source="Type `days` there now.\n",
            translation="そこに今⟦「days」⟧と入力します。\n",
            language="ja",
        ),
        good(
            source="Type `days` there now.\n",
            translation="Escriba ahí `days` ahora.\n",
            language="es",
        ),
        good(
            source='Type "`days`" there now.\n',
            translation="Escriba ahí «days» ahora.\n",
            language="es",
        ),
        good(
            source="Type `days` there now.\n",
            translation="Escriba ahí `days`, o sea «days».\n",
            language="es",
        ),
    ],
)
def quoted_code(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A value is marked as code in the source text; in the translation it stands in quotation marks.

    Readers do not see which signs to type: the quotation marks look like a part of it.
    """
    for source, translation in compared(pair):
        if source.cells or not source.codes:
            continue
        if any(mark in source.text for mark in _OPENING if mark not in "'"):
            continue
        for code in dict.fromkeys(source.codes):
            # One sign may be quoted for what it is.
            if code in translation.codes or len(code) < 2:
                continue
            place = _quoted(code, translation)
            if place:
                span = translation.place(*place)
                written = ctx.cut(span)
                message = f"found {written}, expected `{code}` as in the source text"
                yield Hit(span, message, related=source_place(pair, source.span))


def _quoted(code: str, unit: Unit) -> tuple[int, int] | None:
    """Where a unit has a value in quotation marks, with these."""
    for opening, closing in _QUOTES:
        match = re.search(
            rf"{opening}[\s\u00a0\u202f]?{re.escape(code)}[\s\u00a0\u202f]?{closing}",
            unit.text,
        )
        if match:
            return match.span()
    return None
