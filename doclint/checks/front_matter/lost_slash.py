"""Addresses of the front matter that lost their first slash."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.document import Entry
from doclint.evidence.beside import source_place
from doclint.findings import Change, Edit, Fix, Hit, Severity
from doclint.project import Pair
from doclint.rule import Context, NoOptions, bad, good, rule


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
        if (
            source is None
            or not isinstance(source.value, str)
            or not isinstance(entry.value, str)
        ):
            continue
        wanted, found = source.value.strip(), entry.value.strip()
        if len(wanted) < 2 or not wanted.startswith("/") or found != wanted[1:]:
            continue
        start = pair.translation.text.find(
            found, entry.value_span.start, entry.value_span.end
        )
        place = (
            entry.value_span
            if start < 0
            else type(entry.value_span)(start, start + len(found))
        )
        fix = Fix(f"write {wanted}", (Edit(place, wanted),), (Change.VALUE,))
        yield Hit(
            place,
            f"found {found} as {entry.key}, expected {wanted}",
            wanted,
            fix,
            source_place(pair, source.value_span),
        )
