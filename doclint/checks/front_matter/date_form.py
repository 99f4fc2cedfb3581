"""Dates of the front matter that a translation writes in its country's way."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.document import Entry
from doclint.evidence.beside import source_place
from doclint.expressions import expression
from doclint.findings import Change, Edit, Fix, Hit, Severity
from doclint.project import Pair
from doclint.rule import Context, NoOptions, bad, good, rule

_ISO = expression(r"[\"']?\d{4}-\d\d?-\d\d?(?!\d)")
_NATIONAL = expression(
    r"[\"']?(?:\d{1,2}[./-]\s?\d{1,2}[./-]\s?\d{2,4}|\d{4}[./]\s?\d{1,2}[./]\s?\d{1,2}|\d{4}\s?[年년].+|"
    r"\d{1,2}\.?\s[^\W\d].*\d{4}|[^\W\d]+\.?\s\d{1,2},?\s\d{4})"
)


@rule(
    "front-matter/date-form",
    visits=Pair,
    severity=Severity.WARNING,
    yields_to=("translation/changed-front-matter",),
    examples=[
        bad(
            source="---\ndate: 2024-11-02\n---\n\nOne.\n",
            translation="---\ndate: ⟦02.11.2024⟧\n---\n\nEins.\n",
            language="de",
        ),
        bad(
            source="---\nlast_seen: 2024-11-02\n---\n\nOne.\n",
            translation="---\nlast_seen: ⟦2 novembre 2024⟧\n---\n\nUn.\n",
        ),
        bad(
            source='---\ndate: "2024-11-02T10:00"\n---\n\nOne.\n',
            translation='---\ndate: ⟦"2024年11月2日"⟧\n---\n\n一。\n',
            language="ja",
        ),
        good(
            source="---\ndate: 2024-11-02\n---\n\nOne.\n",
            translation="---\ndate: 2024-12-05\n---\n\nUn.\n",
        ),
        good(
            source="---\ndate: 2 November\n---\n\nOne.\n",
            translation="---\ndate: 2.11.2024\n---\n\nUn.\n",
        ),
    ],
)
def date_form(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A date that the source text writes as `2024-11-02` is written in the way of a country.

    Sites read dates by their form: `02.11.2024` is a text to them, and `2/11/2024`
    another day. Which day it is may differ, for each version of a page has its own.
    """
    sources = {entry.path: entry for entry in pair.source.of(Entry)}
    for entry in pair.translation.of(Entry):
        source = sources.get(entry.path)
        if source is None:
            continue
        wanted, written = (
            pair.source.source.cut(source.value_span),
            ctx.cut(entry.value_span),
        )
        if (
            not _ISO.match(wanted)
            or _ISO.match(written)
            or not _NATIONAL.match(written)
        ):
            continue
        fix = Fix(f"write {wanted}", (Edit(entry.value_span, wanted),), (Change.VALUE,))
        message = f"found {written} as {entry.key}, expected a date in the form of {wanted}, as in the source text"
        yield Hit(
            entry.value_span,
            message,
            wanted,
            fix,
            source_place(pair, source.value_span),
        )
