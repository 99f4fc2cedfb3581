"""Addresses of the front matter that lost their first slash."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.document import Document, Entry
from doclint.evidence.beside import source_place
from doclint.findings import Change, Edit, Fix, Hit, Severity
from doclint.project import Pair
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span


@rule(
    "front-matter/lost-slash",
    visits=Pair,
    severity=Severity.WARNING,
    examples=[
        bad(
            source='---\nalias: "/signup_page/"\n---\n\nPress it.\n',
            translation='---\nalias: "⟦signup_page/⟧"\n---\n\nAppuyez.\n',
            fixed='---\nalias: "/signup_page/"\n---\n\nAppuyez.\n',
        ),
        bad(
            source="---\nredirect_from: [/a/, /b/c/]\n---\n\nPress it.\n",
            translation="---\nredirect_from: [/a/, ⟦b/c/⟧]\n---\n\nAppuyez.\n",
        ),
        good(
            source="---\nalias: /a/\n---\n\nPress it.\n",
            translation="---\nalias: /fr/a/\n---\n\nAppuyez.\n",
        ),
        good(
            source="---\nslug: a\n---\n\nPress it.\n",
            translation="---\nslug: a\n---\n\nAppuyez.\n",
        ),
        good(
            source="---\nimage: /a/b.png\n---\n\nOne.\n",
            translation="---\nimage: fr/a/b.png\n---\n\nUn.\n",
        ),
    ],
)
def lost_slash(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A value that begins with a slash in the source text is the same without it in the translation.

    From the top of the site, `/a/` and `a/` are two addresses: the second starts at the
    page, or is none.
    """
    sources = {entry.path: entry for entry in pair.source.of(Entry)}
    for entry in pair.translation.of(Entry):
        source = sources.get(entry.path)
        if source is None:
            continue
        if not isinstance(source.value, str) or not isinstance(entry.value, str):
            continue
        wanted, written = source.value.strip(), entry.value.strip()
        is_address = len(wanted) > 1 and wanted.startswith("/")
        if not is_address or written != wanted[1:]:
            continue
        place = _place(written, entry, pair.translation)
        fix = Fix(f"write {wanted}", (Edit(place, wanted),), (Change.VALUE,))
        message = f"found {written} as {entry.key}, expected {wanted}"
        there = source_place(pair, source.value_span)
        yield Hit(place, message, wanted, fix, there)


def _place(written: str, entry: Entry, page: Document) -> Span:
    """Where a value stands without its quotation marks."""
    whole = entry.value_span
    start = page.text.find(written, whole.start, whole.end)
    return Span(start, start + len(written)) if start >= 0 else whole
