"""Pages that nothing leads to."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.findings import Hit, Severity
from doclint.project import Project
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span

_PAGES = {"index.md": "# Home\n\n[Keys](keys.md)\n", "keys.md": "# Keys\n"}
# Pages that people find without a link, or that no reader shall see.
_FOUND = frozenset(
    {
        "index",
        "_index",
        "readme",
        "404",
        "search",
        "license",
        "changelog",
        "contributing",
    }
)


@rule(
    "structure/orphan-page",
    visits=Project,
    severity=Severity.OFF,
    examples=[
        bad({**_PAGES, "locks.md": "⟦⟧# Locks\n"}),
        good({**_PAGES, "locks.md": "---\nhidden: true\n---\n\n# Locks\n"}),
        good(
            {
                **_PAGES,
                "locks.md": "# Locks\n",
                "index.md": "---\nnext: locks.md\n---\n\n[Keys](keys.md)\n",
            }
        ),
        good(
            {**_PAGES, "locks.md": "# Locks\n", "a/README.md": "[Locks](../locks.md)\n"}
        ),
    ],
)
def orphan_page(project: Project, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """No other page and no navigation leads to a page.

    Readers can find it by searching alone. Off unless asked for: many sites make their
    navigation from the folders.
    """
    site = project.site
    reached = (
        {lead.page for lead in site.leads if lead.page != lead.link.path}
        | site.navigation
        | site.homes
    )
    for page in project.pages.values():
        name = page.path.rpartition("/")[2].partition(".")[0].lower()
        hidden = any(
            fact.key in ("hidden", "draft", "unlisted") and fact.value.lower() == "true"
            for fact in page.keys
        )
        if page.path not in reached and name not in _FOUND and not hidden:
            yield Hit(
                Span(0, 0),
                "found no link to this page, expected one from another page",
                path=page.path,
            )
