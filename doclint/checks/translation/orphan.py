"""Translations of pages that are not there."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.findings import Hit, Severity
from doclint.project import Project
from doclint.rule import Context, bad, good, rule
from doclint.source import Span

_PAGES = {f"docs/{name}.md": "# Page\n" for name in "abc"} | {
    f"docs/fr/{name}.md": "# Page\n" for name in "ab"
}


@rule(
    "translation/orphan",
    visits=Project,
    severity=Severity.INFO,
    examples=[
        bad(_PAGES | {"docs/fr/old.md": "⟦⟧# Page\n"}),
        good(_PAGES | {"docs/fr/c.md": "# Page\n"}),
    ],
)
def orphan(project: Project, ctx: Context[object]) -> Iterator[Hit]:
    """A translation's source page does not exist: it was deleted, or renamed without its translations.

    Nobody sees such a page grow old, and links lead to what the source language no
    longer has. Where git knows that the source page was renamed, its new name is told.
    """
    for page in project.orphans:
        if page.renamed:
            message = f"found no source page {page.expected}, it is {page.renamed} now, expected the same new name here"
        else:
            message = (
                f"found no source page for this translation, expected {page.expected}"
            )
        yield Hit(Span(0, 0), message, suggestion=page.renamed, path=page.path)
